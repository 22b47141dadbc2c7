import { expect, it } from 'vitest';
import { paperPicture } from '../../../../electron/devices/virtual/paper-picture';
import { readCodes } from '../../../support/devices/read-codes';

const line = { text: 'Receipt', bold: false, wide: false, align: 'centre' } as const;
const codes = [
  { kind: 'qr', text: 'REG-2-000123-7K3QX', under: 1 },
  { kind: 'code128', text: '0001000000000029', under: 1 },
] as const;

it.each([32, 42, 48])('shows what was printed at %i columns so that a scanner reads it', async columns => {
  const picture = paperPicture({ lines: [line], codes }, columns);
  const read = await readCodes(picture);
  expect([picture.width, read.map(({ text }) => text).sort()]).toEqual([
    columns * 12 + 72,
    ['0001000000000029', 'REG-2-000123-7K3QX'],
  ]);
});

it('says in words what is wider than the paper', () => {
  const empty = paperPicture({ lines: [line], codes: [] }, 32);
  const strange = { kind: 'code128', text: 'A'.repeat(40), under: 1 } as const;
  expect(paperPicture({ lines: [line], codes: [strange] }, 32).height - empty.height).toBe(24);
});
