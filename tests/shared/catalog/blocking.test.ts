import { describe, expect, it } from 'vitest';
import { blockedBy, hasMedWeight } from '../../../shared/catalog/blocking';
import type { StatePackage } from '../../../shared/catalog/sellable-item';
import type { Amount } from '../../../shared/kernel/units';
import { tShirt } from '../../support/items';
import { day, units, vectorItem } from '../../support/vectors';

const today = day('2026-03-10');

it('blocks nothing of goods that are in order', () => {
  expect(
    [vectorItem('B1'), vectorItem('B9'), vectorItem('D1'), tShirt()].flatMap(item => blockedBy(item, today)),
  ).toEqual([]);
});

describe('one thing wrong at a time (E-ITM-03)', () => {
  it.each([
    [{ status: 'QUARANTINE' }, 'ITEM_QUARANTINED'],
    [{ status: 'IN_TRANSIT' }, 'ITEM_NOT_AT_LOCATION'],
    [{ status: 'RETURNED' }, 'ITEM_NOT_RESALABLE'],
    [{ status: 'DESTROY_SCHEDULED' }, 'ITEM_NOT_RESALABLE'],
    [{ status: 'UNKNOWN' }, 'ITEM_NOT_RESALABLE'],
    [{ isRestocked: true }, 'ITEM_NOT_RESALABLE'],
    [{ status: 'DEPLETED' }, 'QTY_INSUFFICIENT'],
    [{ onHand: units(0) }, 'QTY_INSUFFICIENT'],
    [{ onHand: units(-1) }, 'QTY_INSUFFICIENT'],
    [{ labStatus: 'FAILED' }, 'ITEM_NOT_TESTED'],
    [{ labStatus: null }, 'ITEM_NOT_TESTED'],
    [{ expiresOn: day('2026-03-09') }, 'ITEM_EXPIRED'],
    [{ medWeight: null }, 'MED_WEIGHT_MISSING'],
    [{ medWeight: 0 as Amount }, 'MED_WEIGHT_MISSING'],
    [{ unit: null }, 'MED_WEIGHT_MISSING'],
    [{ priceCents: null }, 'PRICE_MISSING'],
    [{ orderType: null }, 'FORM_ROUTE_MISMATCH'],
    [{ route: null }, 'FORM_ROUTE_MISMATCH'],
  ] as const satisfies readonly (readonly [Partial<StatePackage>, string])[])('%j blocks with %s', (changes, code) => {
    expect(blockedBy(vectorItem('B2', changes), today)).toEqual([code]);
  });
});

it('finds goods good on their expiry day', () => {
  expect(blockedBy(vectorItem('B2', { expiresOn: today }), today)).toEqual([]);
});

it('asks a device for no laboratory and no weight, but for all the rest', () => {
  const device = vectorItem('D1', { status: 'QUARANTINE', onHand: units(0), priceCents: null });
  expect(blockedBy(device, today)).toEqual(['ITEM_QUARANTINED', 'QTY_INSUFFICIENT', 'PRICE_MISSING']);
});

it('says everything that is wrong, in the order of the rules', () => {
  const wrong = vectorItem('B2', {
    status: 'RETURNED',
    labStatus: null,
    medWeight: null,
    expiresOn: day('2020-01-01'),
    onHand: units(0),
  });
  expect(blockedBy(wrong, today)).toEqual([
    'ITEM_NOT_TESTED',
    'ITEM_EXPIRED',
    'ITEM_NOT_RESALABLE',
    'MED_WEIGHT_MISSING',
    'QTY_INSUFFICIENT',
  ]);
});

it('knows a weight only with its unit', () => {
  expect([hasMedWeight(vectorItem('B2')), hasMedWeight(vectorItem('B7')), hasMedWeight(vectorItem('D1'))]).toEqual([
    true,
    false,
    false,
  ]);
});
