import { expect, it } from 'vitest';
import { printerHelp, readPrinterLine } from '../../../../electron/devices/virtual/printer-line';
import { printerOrder } from '../../../../shared/ipc/training-views';

it.each([
  ['paper out', { kind: 'paper', paper: 'out' }],
  ['  Paper   NEAR ', { kind: 'paper', paper: 'near-end' }],
  ['paper ok', { kind: 'paper', paper: 'ok' }],
  ['cover open', { kind: 'cover', isOpen: true }],
  ['cover close', { kind: 'cover', isOpen: false }],
  ['cutter jam', { kind: 'cutter', isJammed: true }],
  ['cutter free', { kind: 'cutter', isJammed: false }],
  ['drop', { kind: 'drop', afterBytes: 0 }],
  ['drop 400', { kind: 'drop', afterBytes: 400 }],
  ['unplug', { kind: 'plug', isPlugged: false }],
  ['plug', { kind: 'plug', isPlugged: true }],
  ['slow', { kind: 'slow', bytesPerSecond: 200 }],
  ['slow 50', { kind: 'slow', bytesPerSecond: 50 }],
  ['fast', { kind: 'slow', bytesPerSecond: null }],
  ['mute', { kind: 'mute', isMute: true }],
  ['talk', { kind: 'mute', isMute: false }],
  ['garbage', { kind: 'garbage' }],
  ['print garbage', { kind: 'print-garbage' }],
  ['power', { kind: 'power' }],
  ['drawer close', { kind: 'close-drawer' }],
])('reads "%s"', (line, order) => {
  expect(readPrinterLine(line)).toEqual({ kind: 'order', order: printerOrder.parse(order) });
});

it('reads what is no order', () => {
  expect(['', 'help', 'state', 'quit', 'exit'].map(readPrinterLine)).toEqual([
    { kind: 'nothing' },
    { kind: 'show', what: 'help' },
    { kind: 'show', what: 'state' },
    { kind: 'end' },
    { kind: 'end' },
  ]);
});

it.each(['paper', 'paper low', 'cover', 'drop -1', 'drop x', 'slow 0', 'power now', 'paper out now', 'toString'])(
  'says that it does not know "%s"',
  line => {
    expect(readPrinterLine(line)).toEqual({
      kind: 'mistake',
      sentence: `The printer does not know "${line}"; type help.`,
    });
  },
);

it('names every order in its help', () => {
  const help = printerHelp.join('\n');
  const words = printerOrder.options.map(option => option.shape.kind.value.split('-').at(-1) ?? '');
  expect(words.filter(word => !help.includes(word))).toEqual([]);
});
