import { useId } from 'react';
import type { AppView } from '../../../shared/ipc/session-views';
import { useWords } from '../../ui/words';

type TrainingUser = NonNullable<AppView['trainingUsers']>[number];

type Props = {
  readonly users: readonly TrainingUser[];
  readonly onChoose: (user: TrainingUser) => void;
};

const steps = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The card a newcomer meets first: who to sign in as, and the way through a first sale. */
export function TrainingUsers({ users, onChoose }: Props) {
  const { t } = useWords();
  return (
    <aside className="training-users" aria-label={t('session.trainingTitle')}>
      <h2 className="training-users-title">{t('session.trainingTitle')}</h2>
      <p>{t('session.trainingIntro')}</p>
      <ul className="training-users-list">
        {users.map(user => (
          <li key={user.login}>
            <UserButton user={user} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <h3 className="training-users-subtitle">{t('training.walkTitle')}</h3>
      <ol className="walk-steps">
        {steps.map(step => (
          <li key={step}>{t(`training.step.${step}`)}</li>
        ))}
      </ol>
    </aside>
  );
}

function UserButton({ user, onChoose }: { readonly user: TrainingUser; readonly onChoose: Props['onChoose'] }) {
  const { t } = useWords();
  const detailId = useId();
  return (
    <button type="button" className="training-user" aria-describedby={detailId} onClick={() => onChoose(user)}>
      <span className="visually-hidden">{t('session.trainingUser', { name: user.name })}</span>
      <span className="training-user-name" aria-hidden="true">
        {user.name}
      </span>
      <span id={detailId} className="training-user-detail" aria-hidden="true">
        <span>{`${user.login} · ${t('session.pinShown', { pin: user.pin })}`}</span>
        <span>{t(`session.role.${user.role}`)}</span>
        <span>{t(user.mmurRegistered ? 'session.mmurRegistered' : 'session.mmurNot')}</span>
      </span>
    </button>
  );
}
