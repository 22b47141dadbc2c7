import type { RegisterView } from '../../../shared/ipc/register-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import type { ShownError } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { AnswerChanges } from './answer-changes';
import { Warnings, WhyNot } from './refusal-list';

type Props = {
  readonly view: RegisterView;
  /** Why Validate got no answer, where it was pressed and got none. */
  readonly failure: ShownError | null;
};

/** What stands between this cart and the payment, or that nothing does. */
export function ValidationNotice({ view, failure }: Props) {
  const { validation, lines } = view;
  if (lines.length === 0) return null;
  return (
    <>
      {validation.kind === 'refused' ? (
        <WhyNot reasons={validation.reasons} lines={lines} failure={failure} />
      ) : (
        <>
          {failure === null ? null : <WhyNot reasons={[]} lines={lines} failure={failure} />}
          <Standing view={view} validation={validation} />
        </>
      )}
      <AnswerChanges validation={validation} />
    </>
  );
}

type StandingProps = {
  readonly view: RegisterView;
  readonly validation: Exclude<RegisterView['validation'], { readonly kind: 'refused' }>;
};

function Standing({ view, validation }: StandingProps) {
  const { t, format } = useWords();
  switch (validation.kind) {
    case 'none':
      return <Warnings reasons={view.warnings} lines={view.lines} />;
    case 'not-needed':
      return (
        <Notice tone="info">
          <p>{t('register.notNeeded')}</p>
        </Notice>
      );
    case 'valid':
      return (
        <Notice tone="good" title={t('register.validTitle')}>
          <p>{t('register.validUntil', { time: format.time(validation.expiresAt) })}</p>
        </Notice>
      );
    case 'stale':
      return (
        <>
          <Notice tone="warning" title={t('register.staleTitle')}>
            <p>{t(`register.cause.${validation.cause}`)}</p>
          </Notice>
          <Warnings reasons={view.warnings} lines={view.lines} />
        </>
      );
    default:
      return assertNever(validation, 'validation');
  }
}
