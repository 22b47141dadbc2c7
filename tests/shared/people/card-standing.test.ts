import { expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { cardStanding } from '../../../shared/people/card-standing';
import type { CardStatus } from '../../../shared/people/patient';

const today = '2026-03-10' as CivilDate;
const standingOf = (cardStatus: CardStatus | null, expiresOn: string, isLastDayValid = true) =>
  cardStanding({ cardStatus, registryExpiresOn: expiresOn as CivilDate }, today, isLastDayValid);

it.each([
  ['ACTIVE', '2026-04-10', 'good'],
  ['ACTIVE', '2026-04-09', 'ends-soon'],
  ['ACTIVE', '2026-03-10', 'ends-soon'],
  ['ACTIVE', '2026-03-09', 'expired'],
  ['EXPIRED', '2027-01-31', 'expired'],
  ['SUSPENDED', '2025-01-31', 'suspended'],
  ['REVOKED', '2027-01-31', 'revoked'],
  ['PENDING', '2027-01-31', 'pending'],
  ['UNKNOWN', '2027-01-31', 'unknown'],
  [null, '2027-01-31', 'unchecked'],
  [null, '2026-03-09', 'expired'],
] as const)('a card that the state called %s, until %s, is %s', (status, expiresOn, standing) => {
  expect(standingOf(status, expiresOn)).toBe(standing);
});

it('counts on its last day only where the rules say so', () => {
  expect([standingOf('ACTIVE', '2026-03-10', false), standingOf(null, '2026-03-10', false)]).toEqual([
    'expired',
    'expired',
  ]);
});
