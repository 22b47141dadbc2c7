import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { useWords } from '../../ui/words';
import { Tile } from './tile';

type Props = {
  readonly queue: LeadsDayView['queue'];
  readonly outage: LeadsDayView['outage'];
  readonly onQueue: () => void;
  readonly onOutages: () => void;
};

const msPerMinute = 60_000;
const minutesPerHour = 60;

/** What is owed to the state, and how long its line has been down. */
export function StateTiles({ queue, outage, onQueue, onOutages }: Props) {
  const { t, format } = useWords();
  const owed = queue.waiting + queue.checking;
  const since = queue.oldestAt === null ? null : t('today.oldest', { time: format.dateTime(queue.oldestAt) });
  return (
    <>
      <Tile
        title={t('today.queue')}
        figure={owed === 0 ? t('today.nothingOwed') : t('today.owed', { count: owed })}
        detail={queue.checking > 0 ? t('today.checking', { count: queue.checking }) : since}
        tone={owed === 0 ? 'calm' : 'warn'}
        link={{ text: t('today.openQueue'), onGo: onQueue }}
      />
      <Tile
        title={t('today.line')}
        figure={outage === null ? t('today.lineUp') : lengthText(outage.elapsedMs, t)}
        detail={outage === null ? null : dutyText(outage, { t, format })}
        tone={outage === null ? 'calm' : outage.isNoticed || outage.level === 'down' ? 'warn' : 'bad'}
        link={{ text: t('today.openOutages'), onGo: onOutages }}
      />
    </>
  );
}

type Words = Pick<ReturnType<typeof useWords>, 't' | 'format'>;

function lengthText(elapsedMs: number, t: Words['t']): string {
  const minutes = Math.floor(elapsedMs / msPerMinute);
  return t('today.down', { hours: Math.floor(minutes / minutesPerHour), minutes: minutes % minutesPerHour });
}

/** Only an outage that has to be told has a deadline. */
function dutyText(outage: NonNullable<LeadsDayView['outage']>, { t, format }: Words): string {
  if (outage.isNoticed) return t('today.noticed');
  if (outage.level === 'down') return t('today.downSince', { time: format.time(outage.beganAt) });
  return t('today.noticeDue', { time: format.dateTime(outage.noticeDueAt) });
}
