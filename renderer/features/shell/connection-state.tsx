import type { StatusView } from '../../../shared/ipc/session-views';
import { sinceText } from '../../ui/when-text';
import { useWords } from '../../ui/words';

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
        <span>{t('shell.since', { time: format.time(status.downSince) })}</span>
      )}
      {status === null ? null : <span className="connection-queue">{queueWords(status.queue, t).join(' · ')}</span>}
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
        <span className="status-bad">{words.t('shell.late', { since: sinceText(owedSince, words) })}</span>
      )}
      {putOffUntil === null ? null : (
        <span className="status-warn">{words.t('shell.putOff', { time: words.format.time(putOffUntil) })}</span>
      )}
      {pending === null ? null : (
        <span className="status-bad">
          {words.t('shell.pending', { count: pending.count, since: sinceText(pending.since, words) })}
        </span>
      )}
    </>
  );
}

function queueWords(queue: StatusView['queue'], t: ReturnType<typeof useWords>['t']): readonly string[] {
  const attention = queue.needsReview + queue.refused;
  const words = [
    queue.queued === 0 ? null : t('shell.queue', { count: queue.queued }),
    queue.sending === 0 ? null : t('shell.sending', { count: queue.sending }),
    queue.checking === 0 ? null : t('shell.checking', { count: queue.checking }),
    attention === 0 ? null : t('shell.attention', { count: attention }),
  ].filter(word => word !== null);
  return words.length === 0 ? [t('shell.queueEmpty')] : words;
}
