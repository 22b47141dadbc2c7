import type { PrinterOrder } from '../../../shared/ipc/training-views';

/** What a line typed at a virtual device asks for. Words only: the command prints them. */
export type TypedLine<Order> =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'show'; readonly what: 'help' | 'state' }
  | { readonly kind: 'end' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mistake'; readonly sentence: string };

export const printerHelp = [
  'paper ok | near | out     put paper in, let it get low, take it out',
  'cover open | close',
  'cutter jam | free',
  'drop [BYTES]              break the connection, now or after so many more bytes',
  'unplug | plug             answer nobody at all, and come back',
  'slow [BYTES] | fast       print so many bytes a second (200), or at full speed',
  'mute | talk               accept everything and answer nothing, and speak again',
  'garbage                   send bytes that no printer sends',
  'power                     off and on again: what was in memory is lost',
  'drawer close              push the drawer shut',
  'state | help | quit',
];

const slowByDefault = 200;
const papers = { ok: 'ok', near: 'near-end', out: 'out' } as const;

export function readPrinterLine(line: string): TypedLine<PrinterOrder> {
  const [word = '', argument = '', ...rest] = line.trim().toLowerCase().split(/\s+/);
  if (rest.length > 0) return mistake(line);
  switch (`${word} ${argument}`.trim()) {
    case '':
      return { kind: 'nothing' };
    case 'help':
      return { kind: 'show', what: 'help' };
    case 'state':
      return { kind: 'show', what: 'state' };
    case 'quit':
    case 'exit':
      return { kind: 'end' };
    case 'cover open':
    case 'cover close':
      return order({ kind: 'cover', isOpen: argument === 'open' });
    case 'cutter jam':
    case 'cutter free':
      return order({ kind: 'cutter', isJammed: argument === 'jam' });
    case 'plug':
    case 'unplug':
      return order({ kind: 'plug', isPlugged: word === 'plug' });
    case 'fast':
      return order({ kind: 'slow', bytesPerSecond: null });
    case 'mute':
    case 'talk':
      return order({ kind: 'mute', isMute: word === 'mute' });
    case 'garbage':
      return order({ kind: 'garbage' });
    case 'power':
      return order({ kind: 'power' });
    case 'drawer close':
      return order({ kind: 'close-drawer' });
    default:
      return withArgument(word, argument) ?? mistake(line);
  }
}

function withArgument(word: string, argument: string): TypedLine<PrinterOrder> | null {
  const paper = Object.entries(papers).find(([name]) => name === argument)?.[1];
  if (word === 'paper' && paper !== undefined) return order({ kind: 'paper', paper });
  if (word !== 'drop' && word !== 'slow') return null;
  const bytes = argument === '' ? null : readCount(argument);
  if (bytes === undefined) return null;
  if (word === 'drop') return order({ kind: 'drop', afterBytes: bytes ?? 0 });
  return bytes === 0 ? null : order({ kind: 'slow', bytesPerSecond: bytes ?? slowByDefault });
}

function readCount(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function order(given: PrinterOrder): TypedLine<PrinterOrder> {
  return { kind: 'order', order: given };
}

function mistake(line: string): TypedLine<PrinterOrder> {
  return { kind: 'mistake', sentence: `The printer does not know "${line.trim()}"; type help.` };
}
