import { expect, it } from 'vitest';
import { CardKeys, cardKeyTtlSeconds } from '../../../../electron/biotrack/sandbox/card-keys';

it('lasts three hours, for its own card at its own place', () => {
  const keys = new CardKeys(() => 'k');
  expect(keys.issue('P1', 'FL-0042', 100)).toEqual({ key: 'k', expires: 10_900 });
  expect([
    keys.isValid('k', 'P1', 'FL-0042', 100 + cardKeyTtlSeconds - 1),
    keys.isValid('k', 'P1', 'FL-0042', 100 + cardKeyTtlSeconds),
    keys.isValid('k', 'P2', 'FL-0042', 100),
    keys.isValid('k', 'P1', 'FL-0043', 100),
    keys.isValid('z', 'P1', 'FL-0042', 100),
  ]).toEqual([true, false, false, false, false]);
});
