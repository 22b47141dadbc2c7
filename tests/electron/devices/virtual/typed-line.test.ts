import { expect, it } from 'vitest';
import { mistakeOf, orderOf, readCommonWord } from '../../../../electron/devices/virtual/typed-line';

it('knows the words of every device, and leaves the others to each', () => {
  expect(['', 'help', 'state', 'quit', 'exit', 'plug', 'unplug', 'paper'].map(readCommonWord)).toEqual([
    { kind: 'nothing' },
    { kind: 'show', what: 'help' },
    { kind: 'show', what: 'state' },
    { kind: 'end' },
    { kind: 'end' },
    orderOf({ kind: 'plug', isPlugged: true }),
    orderOf({ kind: 'plug', isPlugged: false }),
    null,
  ]);
});

it('says which device does not know a line', () => {
  expect(mistakeOf('printer', ' dance ')).toEqual({
    kind: 'mistake',
    sentence: 'The printer does not know "dance"; type help.',
  });
});
