import { expect, it } from 'vitest';
import { defaultStockPolicy } from '../../../shared/catalog/stock-policy';
import { expiringUntil, stockWatchesOf } from '../../../shared/catalog/stock-watch';
import type { CivilDate, Quantity } from '../../../shared/kernel/units';
import { aPackage } from '../../support/store-values';

const today = '2026-03-10' as CivilDate;
const policy = { ...defaultStockPolicy, lowStock: 500, lowStockByForm: {}, expiringDays: 30 };
const none = 0 as Quantity;

it.each([
  ['plenty of something fresh', {}, none, 600, []],
  ['the last five of a product', { onHand: 200 }, none, 500, ['low']],
  ['a package of a product of which there are six', { onHand: 200 }, none, 600, []],
  ['goods that expire in thirty days', { expiresOn: '2026-04-09' }, none, 600, ['expiring']],
  ['goods that expire a day later', { expiresOn: '2026-04-10' }, none, 600, []],
  ['goods that have expired', { expiresOn: '2026-03-01' }, none, 600, ['expiring']],
  ['goods that are gone', { onHand: 0, expiresOn: '2026-03-01' }, none, 0, []],
  ['goods in quarantine', { onHand: 100, status: 'QUARANTINE' }, none, 0, []],
  ['goods of which some are sold and not settled', {}, 100 as Quantity, 600, ['differs']],
] as const)('%s: %o', (_, changes, held, ofProduct, watches) => {
  const counts = { held, ofProduct: ofProduct as Quantity };
  expect(stockWatchesOf({ ...aPackage(), ...(changes as object) }, counts, today, policy)).toEqual(watches);
});

it('counts the days of the policy', () => {
  expect(expiringUntil(policy, today)).toBe('2026-04-09');
});
