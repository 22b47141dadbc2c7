import { expect, it } from 'vitest';
import type { CartLine } from '../../../../electron/biotrack/sandbox/rules/items';
import { validationToken } from '../../../../electron/biotrack/sandbox/validation-token';

const line: CartLine = {
  line: 1,
  barcodeid: '0001000000000029',
  quantity: 200n,
  orderType: 'MEDICAL',
  route: 'INHALATION',
};
const other: CartLine = { ...line, line: 2, barcodeid: '0001000000000045', route: 'EDIBLE' };
const subject = { location: 'FL-0042', cardId: 'P1', caregiverCardId: null, lines: [line, other] };

it('is the same for the same card, place and goods in any order of sending', () => {
  expect(validationToken({ ...subject, lines: [other, line] })).toBe(validationToken(subject));
});

it('is another for another card, caregiver, place, quantity or route', () => {
  const others = [
    { ...subject, cardId: 'P2' },
    { ...subject, caregiverCardId: 'C1' },
    { ...subject, location: 'FL-0043' },
    { ...subject, lines: [{ ...line, quantity: 300n }, other] },
    { ...subject, lines: [{ ...line, route: 'ORAL' as const }, other] },
  ];
  expect(new Set([subject, ...others].map(validationToken)).size).toBe(6);
});
