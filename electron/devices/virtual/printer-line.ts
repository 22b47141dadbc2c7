import type { PrinterOrder } from '../../../shared/ipc/training-views';
import { mistakeOf, orderOf, readCommonWord, type TypedLine } from './typed-line';

export const printerHelp = [
  'paper ok | near | out     put paper in, let it get low, take it out',
  'cover open | close',
  'cutter jam | free',
  'drop [BYTES]              break the connection, now or after so many more bytes',
  'unplug | plug             answer nobody at all, and come back',
  'slow [BYTES] | fast       print so many bytes a second (200), or at full speed',
  'mute | talk               accept everything and answer nothing, and speak again',
  'garbage                   send bytes that no printer sends',
  'print garbage             print nonsense, commands as well, until its power goes off and on',
  'power                     off and on again: what was in memory is lost',
  'drawer close              push the drawer shut',
  'state | help | quit',
];

const slowByDefault = 200;
const papers = { ok: 'ok', near: 'near-end', out: 'out' } as const;

export function readPrinterLine(line: string): TypedLine<PrinterOrder> {
  const [word = '', argument = '', ...rest] = line.trim().toLowerCase().split(/\s+/);
  if (rest.length > 0) return mistakeOf('printer', line);
  const words = `${word} ${argument}`.trim();
  switch (words) {
    case 'cover open':
    case 'cover close':
      return orderOf({ kind: 'cover', isOpen: argument === 'open' });
    case 'cutter jam':
    case 'cutter free':
      return orderOf({ kind: 'cutter', isJammed: argument === 'jam' });
    case 'fast':
      return orderOf({ kind: 'slow', bytesPerSecond: null });
    case 'mute':
    case 'talk':
      return orderOf({ kind: 'mute', isMute: word === 'mute' });
    case 'print garbage':
      return orderOf({ kind: 'print-garbage' });
    case 'garbage':
      return orderOf({ kind: 'garbage' });
    case 'power':
      return orderOf({ kind: 'power' });
    case 'drawer close':
      return orderOf({ kind: 'close-drawer' });
    default:
      return readCommonWord(words) ?? withArgument(word, argument) ?? mistakeOf('printer', line);
  }
}

function withArgument(word: string, argument: string): TypedLine<PrinterOrder> | null {
  const paper = Object.entries(papers).find(([name]) => name === argument)?.[1];
  if (word === 'paper' && paper !== undefined) return orderOf({ kind: 'paper', paper });
  if (word !== 'drop' && word !== 'slow') return null;
  const bytes = argument === '' ? null : readCount(argument);
  if (bytes === undefined) return null;
  if (word === 'drop') return orderOf({ kind: 'drop', afterBytes: bytes ?? 0 });
  return bytes === 0 ? null : orderOf({ kind: 'slow', bytesPerSecond: bytes ?? slowByDefault });
}

function readCount(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
