import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { momentText, sinceText } from '../../ui/when-text';
import { useWords } from '../../ui/words';
import { Tile } from './tile';

type State = Pick<LeadsDayView, 'queue' | 'late' | 'outage' | 'untoldOutage'>;
type Props = State & { readonly onQueue: () => void; readonly onOutages: () => void };

const msPerMinute = 60_000;
const minutesPerHour = 60;

/** What is owed to the state, and how long its line has been down. */
export function StateTiles({ queue, late, outage, untoldOutage, onQueue, onOutages }: Props) {
  const words = useWords();
  const { t } = words;
  const owed = queue.waiting + queue.checking;
  const isLate = late.owedSince !== null || late.pending !== null;
  return (
    <>
      <Tile
        title={t('today.queue')}
        figure={owed === 0 ? t('today.nothingOwed') : t('today.owed', { count: owed })}
        detail={queueText(queue, late, words)}
        tone={isLate ? 'bad' : owed === 0 ? 'calm' : 'warn'}
        link={{ text: t('today.openQueue'), onGo: onQueue }}
      >
        {late.pending === null ? null : (
          <p className="tile-detail">
            {t('today.pending', {
              count: late.pending.count,
              since: sinceText(late.pending.since, words),
              ref: late.pending.localRef,
            })}
          </p>
        )}
      </Tile>
      <Tile
        title={t('today.line')}
        figure={outage === null ? t('today.lineUp') : lengthText(outage.elapsedMs, t)}
        detail={outage === null ? null : dutyText(outage, words)}
        tone={lineTone({ outage, untoldOutage })}
        link={{ text: t('today.openOutages'), onGo: onOutages }}
      >
        {untoldOutage === null ? null : <Untold untold={untoldOutage} />}
      </Tile>
    </>
  );
}

type Words = ReturnType<typeof useWords>;

/** What is late comes before what is merely there. */
function queueText(queue: State['queue'], late: State['late'], words: Words): string | null {
  const { t, format } = words;
  if (late.owedSince !== null) return t('today.late', { since: sinceText(late.owedSince, words) });
  if (late.putOffUntil !== null) return t('today.putOff', { time: format.time(late.putOffUntil) });
  if (queue.checking > 0) return t('today.checking', { count: queue.checking });
  return queue.oldestAt === null ? null : t('today.oldest', { time: format.dateTime(queue.oldestAt) });
}

function lineTone({ outage, untoldOutage }: Pick<State, 'outage' | 'untoldOutage'>): 'calm' | 'warn' | 'bad' {
  if (untoldOutage !== null) return 'bad';
  if (outage === null) return 'calm';
  return outage.isNoticed || outage.level === 'down' ? 'warn' : 'bad';
}

function lengthText(elapsedMs: number, t: Words['t']): string {
  const minutes = Math.floor(elapsedMs / msPerMinute);
  return t('today.down', { hours: Math.floor(minutes / minutesPerHour), minutes: minutes % minutesPerHour });
}

/** Only an outage that has to be told has a deadline. */
function dutyText(outage: NonNullable<State['outage']>, { t, format }: Words): string {
  if (outage.isNoticed) return t('today.noticed');
  if (outage.level === 'down') return t('today.downSince', { time: format.time(outage.beganAt) });
  return t('today.noticeDue', { time: format.dateTime(outage.noticeDueAt) });
}

/** The line is back, and the notice is owed all the same. */
function Untold({ untold }: { readonly untold: NonNullable<State['untoldOutage']> }) {
  const words = useWords();
  const { t, format } = words;
  const { beganAt, endedAt, noticeDue } = untold;
  return (
    <>
      <p className="tile-detail">{t('today.wasDown', { from: format.time(beganAt), until: format.time(endedAt) })}</p>
      <p className="tile-detail">{t('today.noticeDue', { time: momentText(noticeDue, words) })}</p>
    </>
  );
}
