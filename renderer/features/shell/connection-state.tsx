import { Hourglass, Pause, Timer } from 'lucide-react';
import type { StatusView } from '../../../shared/ipc/session-views';
import { sinceText } from '../../ui/when-text';
import { useWords } from '../../ui/words';
import { Folding } from './folding';

const tones = {
  online: 'good',
  connecting: 'waiting',
  offline: 'bad',
  'registry-down': 'bad',
  'sign-in-refused': 'bad',
  insecure: 'bad',
} as const satisfies Record<StatusView['connection'], string>;

/** Whether the state answers, and what is still owed to it. One live region: a change is read out once. */
export function ConnectionState({ status }: { readonly status: StatusView | null }) {
  const { t, format } = useWords();
  const connection = status?.connection ?? 'connecting';
  return (
    <div className="connection" role="status" aria-label={t('shell.connection')}>
      <span className={`connection-dot connection-${tones[connection]}`} aria-hidden="true" />
      <span className="connection-word">{t(`shell.connectionWord.${connection}`)}</span>
      {status === null || status.downSince === null ? null : (
        <span className="fold-since">{t('shell.since', { time: format.time(status.downSince) })}</span>
      )}
      {status === null ? null : <Owed queue={status.queue} />}
      {status === null ? null : <Late late={status.late} />}
    </div>
  );
}

/** What takes too long is said in its own colour, and goes as soon as it is done. */
function Late({ late }: { readonly late: StatusView['late'] }) {
  const words = useWords();
  const { owedSince, putOffUntil, pending } = late;
  return (
    <>
      {owedSince === null ? null : (
        <Folding className="status-bad" sign={Timer} fold="late">
          {words.t('shell.late', { since: sinceText(owedSince, words) })}
        </Folding>
      )}
      {putOffUntil === null ? null : (
        <Folding className="status-warn" sign={Pause} fold="put-off">
          {words.t('shell.putOff', { time: words.format.time(putOffUntil) })}
        </Folding>
      )}
      {pending === null ? null : (
        <Folding className="status-bad" sign={Hourglass} fold="pending">
          {words.t('shell.pending', { count: pending.count, since: sinceText(pending.since, words) })}
        </Folding>
      )}
    </>
  );
}

/** What is under way is the first to be left out: in a moment it is something else. */
function Owed({ queue }: { readonly queue: StatusView['queue'] }) {
  const { t } = useWords();
  const attention = queue.needsReview + queue.refused;
  const parts = [
    { count: queue.queued, text: t('shell.queue', { count: queue.queued }), fold: '' },
    { count: queue.sending, text: t('shell.sending', { count: queue.sending }), fold: 'fold-parts' },
    { count: queue.checking, text: t('shell.checking', { count: queue.checking }), fold: 'fold-parts' },
    { count: attention, text: t('shell.attention', { count: attention }), fold: '' },
  ].filter(part => part.count > 0);
  return (
    <span className="connection-queue">
      {parts.length === 0 ? t('shell.queueEmpty') : null}
      {parts.map(({ text, fold }, place) => (
        <span key={text} className={place === 0 ? '' : fold}>
          {place === 0 ? text : ` · ${text}`}
        </span>
      ))}
    </span>
  );
}
