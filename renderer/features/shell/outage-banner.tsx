import type { StatusView } from '../../../shared/ipc/session-views';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import './house-band.css';

/** An outage that the department has to hear of, over every screen until it was told or the state is back. */
export function OutageBanner({ status }: { readonly status: StatusView | null }) {
  const { t, format } = useWords();
  const outage = status?.outage ?? null;
  if (status === null || outage === null || outage.level === 'down' || outage.isNoticed) return null;
  const since = format.time(status.downSince ?? outage.noticeDueAt);
  return (
    <div className="house-band">
      <Notice tone={outage.level === 'banner' ? 'warning' : 'bad'}>
        <p>{t(`shell.outage.${outage.level}`, { since, due: format.time(outage.noticeDueAt) })}</p>
      </Notice>
    </div>
  );
}
