import type { Cell, ReportColumn } from '../../../shared/reports/report';
import type { Words } from '../../ui/words';

const msPerSecond = 1_000;
const msPerMinute = 60_000;
const msPerHour = 3_600_000;

/** What a cell says; an empty one says so with a dash. */
export function cellText({ t, format }: Words, column: ReportColumn, cell: Cell): string {
  if (cell === null || cell === '') return '–';
  if (typeof cell === 'object') return format.amount(cell.amount, cell.unit);
  if (typeof cell === 'string') {
    if (column.kind === 'day') return format.day(cell);
    return column.kind === 'word' ? wordOf(t, column, cell) : cell;
  }
  switch (column.kind) {
    case 'money':
      return format.money(cell);
    case 'quantity':
      return format.quantity(cell);
    case 'dateTime':
      return format.dateTime(cell);
    case 'hour':
      return t('reports.hour', { from: hourText(cell), until: hourText(cell + 1) });
    case 'duration':
      return durationText(t, cell);
    default:
      return format.quantity(cell * 100);
  }
}

/** Words of closed lists; what is not on the list, as it came. */
function wordOf(t: Words['t'], { words }: ReportColumn, word: string): string {
  switch (words) {
    case 'route':
      return t(`route.${word}`, { defaultValue: word });
    case 'orderType':
      return word === 'DEVICE' ? t('reports.words.device') : t(`orderType.${word}`, { defaultValue: word });
    case 'syncStatus':
      return t(`sync.${word}`, { defaultValue: word });
    case 'undoKind':
      return t(`undo.kind.${word}`, { defaultValue: word });
    case 'undoReason':
      return t(`undo.reason.${word}`, { defaultValue: word });
    case 'priceReason':
      return t(`price.reason.${word}`, { defaultValue: word });
    case 'outageCause':
      return t(`shell.connectionWord.${word}`, { defaultValue: word });
    default:
      return t(`reports.words.${word}`, { defaultValue: word });
  }
}

function hourText(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`;
}

/** To the tenth of a second while it is quick, and to the minute that is over when it is slow: two hours are not up before they are. */
function durationText(t: Words['t'], ms: number): string {
  if (ms < msPerMinute) return t('reports.seconds', { n: (ms / msPerSecond).toFixed(1) });
  if (ms < msPerHour) return t('reports.minutes', { n: Math.round(ms / msPerMinute) });
  const minutes = Math.floor(ms / msPerMinute);
  return t('reports.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
