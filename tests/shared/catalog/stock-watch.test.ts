import { expect, it } from 'vitest';
import { defaultStockPolicy, expiringUntil, stockWatchesOf } from '../../../shared/catalog/stock-watch';
import type { CivilDate, Quantity } from '../../../shared/kernel/units';
import { aPackage } from '../../support/store-values';

const today = '2026-03-10' as CivilDate;
const policy = { ...defaultStockPolicy, lowStock: 500, expiringDays: 30 };
const none = 0 as Quantity;

it.each([
  ['plenty of something fresh', {}, none, []],
  ['the last five', { onHand: 500 }, none, ['low']],
  ['six of them', { onHand: 600 }, none, []],
  ['goods that expire in thirty days', { expiresOn: '2026-04-09' }, none, ['expiring']],
  ['goods that expire a day later', { expiresOn: '2026-04-10' }, none, []],
  ['goods that have expired', { expiresOn: '2026-03-01' }, none, ['expiring']],
  ['goods that are gone', { onHand: 0, expiresOn: '2026-03-01' }, none, []],
  ['goods in quarantine', { onHand: 100, status: 'QUARANTINE' }, none, []],
  ['goods of which some are sold and not settled', {}, 100 as Quantity, ['differs']],
] as const)('%s: %o', (_, changes, held, watches) => {
  expect(stockWatchesOf({ ...aPackage(), ...(changes as object) }, held, today, policy)).toEqual(watches);
});

it('counts the days of the policy', () => {
  expect(expiringUntil(policy, today)).toBe('2026-04-09');
});
