import { describe, expect, it } from 'vitest';
import { addItem, emptyCart, refreshItems, setRoute, unitPriceOf } from '../../../shared/cart/cart';
import { err } from '../../../shared/kernel/result';
import { tShirt } from '../../support/items';
import { day, vectorItem } from '../../support/vectors';

const today = day('2026-03-10');

function cartOf(item: Parameters<typeof addItem>[1]) {
  const added = addItem(emptyCart('cart-1'), item, 'line-1', today);
  if (!added.ok) throw new Error(added.error.kind);
  return added.value;
}

it('begins empty, under its own id', () => {
  expect(emptyCart('cart-7')).toEqual({ id: 'cart-7', patientId: null, caregiver: null, lines: [] });
});

describe('a route', () => {
  it('is none of merchandise’s and none of a device’s, whatever the package says', () => {
    const device = vectorItem('D1', { route: 'ORAL', altRoutes: ['ORAL'] });
    const refused = [cartOf(tShirt()), cartOf(device)].map(cart => setRoute(cart, 'line-1', 'ORAL'));
    expect(refused).toEqual([err({ kind: 'route-not-allowed' }), err({ kind: 'route-not-allowed' })]);
  });

  it('stays none for a device that is looked up again', () => {
    const device = vectorItem('D1', { altRoutes: ['ORAL'] });
    expect(refreshItems(cartOf(device), [device]).lines[0]?.route).toBeNull();
  });
});

it('asks the list price for one, or what was agreed instead, or nothing that is known', () => {
  const [line] = cartOf(tShirt()).lines;
  if (line === undefined) throw new Error('The cart is empty.');
  const priceChange = { terms: { kind: 'percent', bp: 1_000 }, reason: 'veteran', approverId: null } as const;
  const gone = { ...vectorItem('B2'), priceCents: null };
  expect([
    unitPriceOf(line),
    unitPriceOf({ ...line, priceChange }),
    unitPriceOf({ item: gone, priceChange }),
    unitPriceOf({ item: gone, priceChange: null }),
  ]).toEqual([2_000, 1_800, null, null]);
});
