import { expect, it } from 'vitest';
import { readScannerLine, scannerHelp } from '../../../../electron/devices/virtual/scanner-line';
import { scannerOrder } from '../../../../shared/ipc/training-views';

it.each([
  ['scan 0001000000000029', { kind: 'scan', text: '0001000000000029', aim: null }],
  ['scan two words', { kind: 'scan', text: 'two words', aim: null }],
  ['scan ]d2 010950110153000310LOT\\x1d21S', { kind: 'scan', text: '010950110153000310LOT\u001d21S', aim: ']d2' }],
  ['scan @\\n\\x1e\\rANSI \\\\', { kind: 'scan', text: '@\n\u001e\rANSI \\', aim: null }],
  ['burst 1 2', { kind: 'burst', texts: ['1', '2'], count: 20, perSecond: 20 }],
  ['unplug', { kind: 'plug', isPlugged: false }],
  ['plug', { kind: 'plug', isPlugged: true }],
  ['garbage', { kind: 'garbage' }],
  ['half', { kind: 'half' }],
  ['wrong-mode', { kind: 'wrong-mode' }],
])('reads "%s"', (line, order) => {
  expect(readScannerLine(line)).toEqual({ kind: 'order', order: scannerOrder.parse(order) });
});

it('reads what is no order', () => {
  expect([' ', 'help', 'state', 'quit', 'exit'].map(readScannerLine)).toEqual([
    { kind: 'nothing' },
    { kind: 'show', what: 'help' },
    { kind: 'show', what: 'state' },
    { kind: 'end' },
    { kind: 'end' },
  ]);
});

it.each(['scan', 'scan ', 'burst', 'plug in', '0001000000000029'])('says that it does not know "%s"', line => {
  expect(readScannerLine(line)).toEqual({
    kind: 'mistake',
    sentence: `The scanner does not know "${line.trim()}"; type help.`,
  });
});

it('names every order in its help', () => {
  const help = scannerHelp.join('\n');
  const kinds = scannerOrder.options.map(option => option.shape.kind.value);
  expect(kinds.filter(kind => !help.includes(kind))).toEqual([]);
});
