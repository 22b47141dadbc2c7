import type { RegisterView } from '../../../shared/ipc/register-views';
import type { ErrorCode } from '../../../shared/kernel/error-code';
import { errorText } from '../../ui/error-text';
import { keyed } from '../../ui/keyed';
import { isErrorCode } from '../../ui/known-codes';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';

type Props = Pick<RegisterView, 'offline' | 'registryAsOf'>;

/** What can be sold while the state is out of reach, told before anybody presses Validate in vain. */
export function OfflineNotice({ offline, registryAsOf }: Props) {
  const words = useWords();
  const { t, format } = words;
  if (offline === null) return null;
  const { policy, grace } = offline;
  const problems = (grace?.problems ?? []).flatMap(({ code, params }) =>
    isErrorCode(code) ? [errorText({ code: code satisfies ErrorCode, params }, words)] : [],
  );
  return (
    <Notice tone="warning" title={t('register.offline.title')}>
      <p>{t(`register.offline.${policy}`)}</p>
      {registryAsOf === null ? null : <p>{t('register.offline.asOf', { time: format.time(registryAsOf) })}</p>}
      {grace === null || problems.length > 0 ? null : (
        <p>{t('register.offline.left', { count: grace.salesLeft, time: format.time(grace.endsAt) })}</p>
      )}
      {problems.length === 0 ? null : (
        <ul className="reasons" aria-label={t('register.offline.problems')}>
          {keyed(problems, problem => problem).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
