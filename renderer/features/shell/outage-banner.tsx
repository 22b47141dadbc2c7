import type { StatusView } from '../../../shared/ipc/session-views';
import { Notice } from '../../ui/notice';
import { momentText } from '../../ui/when-text';
import { useWords } from '../../ui/words';
import './house-band.css';

/** Outages that the department has to hear of, over every screen: until it was told, also where the line is back. */
export function OutageBanner({ status }: { readonly status: StatusView | null }) {
  return status === null ? null : (
    <>
      <UntoldOutage untold={status.untoldOutage} />
      <OutageNow status={status} />
    </>
  );
}

/** The deadline counts from the beginning, and the end of the outage does not lift it. */
function UntoldOutage({ untold }: { readonly untold: StatusView['untoldOutage'] }) {
  const words = useWords();
  const { t, format } = words;
  if (untold === null) return null;
  const { beganAt, endedAt, noticeDue, isOverdue } = untold;
  const times = { from: format.time(beganAt), until: format.time(endedAt), due: momentText(noticeDue, words) };
  return (
    <div className="house-band">
      <Notice tone="bad">
        <p>{t(isOverdue ? 'shell.outage.overOverdue' : 'shell.outage.over', times)}</p>
      </Notice>
    </div>
  );
}

function OutageNow({ status }: { readonly status: StatusView }) {
  const { t, format } = useWords();
  const { outage } = status;
  if (outage === null || outage.level === 'down' || outage.isNoticed) return null;
  const since = format.time(status.downSince ?? outage.noticeDueAt);
  return (
    <div className="house-band">
      <Notice tone={outage.level === 'banner' ? 'warning' : 'bad'}>
        <p>{t(`shell.outage.${outage.level}`, { since, due: format.time(outage.noticeDueAt) })}</p>
      </Notice>
    </div>
  );
}
