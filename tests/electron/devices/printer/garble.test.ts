import { expect, it } from 'vitest';
import { createEscposReader } from '../../../../electron/devices/printer/escpos-reader';
import { garble } from '../../../../electron/devices/printer/garble';

it('leaves of any byte a letter, in lines as long as narrow paper is wide', () => {
  const everything = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const acts = createEscposReader().push(garble(everything));
  const lines = acts.flatMap(act => (act.kind === 'line' ? [act.line.text] : []));
  expect(acts.filter(act => act.kind !== 'line')).toEqual([]);
  expect(lines.filter(line => line !== '').map(line => line.length)).toEqual(Array(8).fill(32));
});

it('makes of the same bytes the same nonsense', () => {
  const bytes = Uint8Array.of(0x1b, 0x40, 0x41);
  expect(garble(bytes)).toEqual(garble(bytes));
});
