import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addItem,
  type Cart,
  chooseCaregiver,
  choosePatient,
  emptyCart,
  needsPatient,
  refreshItems,
  removeCaregiver,
  removeLine,
  setQuantity,
  setRoute,
} from '../../../shared/cart/cart';
import type { SellableItem } from '../../../shared/catalog/sellable-item';
import { err, ok } from '../../../shared/kernel/result';
import type { Cents, Quantity } from '../../../shared/kernel/units';
import { tShirt } from '../../support/items';
import { day, units, vectorItem } from '../../support/vectors';

const today = day('2026-03-10');

function cartOf(...items: readonly SellableItem[]): Cart {
  return items.reduce((cart: Cart, item, index) => {
    const added = addItem(cart, item, `line-${index + 1}`, today);
    if (!added.ok) throw new Error(added.error.kind);
    return added.value;
  }, emptyCart('cart-1'));
}

describe('addItem', () => {
  it('puts one unit on a line of its own, under the package’s route', () => {
    expect(addItem(emptyCart('cart-1'), vectorItem('B5'), 'line-1', today)).toEqual(
      ok({
        id: 'cart-1',
        patientId: null,
        caregiver: null,
        lines: [{ id: 'line-1', item: vectorItem('B5'), quantity: units(1), route: 'INHALATION', priceChange: null }],
      }),
    );
  });

  it('adds one to the line of an item that is scanned again, and takes the item as it is now', () => {
    const cheaper = vectorItem('B2', { priceCents: 4_000 as Cents });
    expect(cartOf(vectorItem('B2'), tShirt(), cheaper).lines).toEqual([
      { id: 'line-1', item: cheaper, quantity: units(2), route: 'INHALATION', priceChange: null },
      { id: 'line-2', item: tShirt(), quantity: units(1), route: null, priceChange: null },
    ]);
  });

  it('gives a device no route', () => {
    expect(cartOf(vectorItem('D1', { route: 'INHALATION' })).lines.map(line => line.route)).toEqual([null]);
  });

  it('stops at what is on hand', () => {
    const two = vectorItem('B2', { onHand: units(2) });
    expect(addItem(cartOf(two, two), two, 'line-9', today)).toEqual(
      err({ kind: 'not-enough-on-hand', onHand: units(2) }),
    );
    const half = vectorItem('B2', { onHand: 50 as Quantity });
    expect(addItem(emptyCart('cart-1'), half, 'line-9', today)).toEqual(
      err({ kind: 'not-enough-on-hand', onHand: 50 }),
    );
  });

  it('says that a package of one is in the cart already (E-ITM-04), and leaves the cart as it was', () => {
    const one = vectorItem('B2', { onHand: units(1) });
    const cart = cartOf(one);
    expect(addItem(cart, one, 'line-9', today)).toEqual(err({ kind: 'already-in-cart' }));
    expect(cart).toEqual(cartOf(one));
  });

  it('refuses goods that cannot be sold, with every reason', () => {
    const blocked = vectorItem('B7', { status: 'QUARANTINE' });
    expect(addItem(emptyCart('cart-1'), blocked, 'line-1', today)).toEqual(
      err({ kind: 'blocked', codes: ['ITEM_QUARANTINED', 'MED_WEIGHT_MISSING'] }),
    );
  });
});

describe('setQuantity', () => {
  it('sets whole units up to what is on hand', () => {
    expect(setQuantity(cartOf(vectorItem('B3')), 'line-1', units(15))).toEqual(
      ok({
        ...cartOf(vectorItem('B3')),
        lines: [{ id: 'line-1', item: vectorItem('B3'), quantity: units(15), route: 'ORAL', priceChange: null }],
      }),
    );
    expect(setQuantity(cartOf(vectorItem('B3')), 'line-1', units(16))).toEqual(
      err({ kind: 'not-enough-on-hand', onHand: units(15) }),
    );
  });

  it.each([0, -100, 150, Number.POSITIVE_INFINITY, Number.NaN])('refuses %d hundredths (E-QTY-01)', hundredths => {
    expect(setQuantity(cartOf(vectorItem('B3')), 'line-1', hundredths as Quantity)).toEqual(
      err({ kind: 'not-a-whole-number', max: 15 }),
    );
  });

  it('knows only lines of the cart', () => {
    expect(setQuantity(cartOf(vectorItem('B3')), 'line-2', units(1))).toEqual(err({ kind: 'no-such-line' }));
  });
});

describe('setRoute', () => {
  const cart = cartOf(vectorItem('B5'), vectorItem('D1'), tShirt());

  it('changes to an alternative route and back', () => {
    const oral = setRoute(cart, 'line-1', 'ORAL');
    expect(oral.ok && oral.value.lines[0]?.route).toBe('ORAL');
    expect(oral.ok && setRoute(oral.value, 'line-1', 'INHALATION')).toEqual(ok(cart));
  });

  it('refuses a route that is not the package’s, and any for what has none', () => {
    const refused = err({ kind: 'route-not-allowed' });
    expect([
      setRoute(cart, 'line-1', 'EDIBLE'),
      setRoute(cart, 'line-2', 'ORAL'),
      setRoute(cart, 'line-3', 'ORAL'),
    ]).toEqual([refused, refused, refused]);
    expect(setRoute(cart, 'line-4', 'ORAL')).toEqual(err({ kind: 'no-such-line' }));
  });
});

describe('people', () => {
  const caregiver = { cardId: 'CTEST0001', name: 'Rae Lind' };

  it('keeps a caregiver for the patient and for nobody else', () => {
    const cart = chooseCaregiver(choosePatient(emptyCart('cart-1'), 'patient-1'), caregiver);
    expect(choosePatient(cart, 'patient-1')).toEqual(cart);
    expect(choosePatient(cart, 'patient-2')).toEqual({ ...emptyCart('cart-1'), patientId: 'patient-2' });
    expect(choosePatient(cart, null)).toEqual(emptyCart('cart-1'));
    expect(removeCaregiver(cart)).toEqual({ ...cart, caregiver: null });
  });

  it('needs a patient for anything that is reported (TV28)', () => {
    expect(
      [emptyCart('c'), cartOf(tShirt()), cartOf(vectorItem('D1')), cartOf(tShirt(), vectorItem('B1'))].map(
        needsPatient,
      ),
    ).toEqual([false, false, true, true]);
  });
});

describe('refreshItems', () => {
  it('takes items as they are now and keeps the chosen route where it is still allowed', () => {
    const chosen = setRoute(cartOf(vectorItem('B5')), 'line-1', 'ORAL');
    if (!chosen.ok) throw new Error(chosen.error.kind);
    const dearer = vectorItem('B5', { priceCents: 6_000 as Cents });
    expect(refreshItems(chosen.value, [dearer]).lines).toEqual([
      { id: 'line-1', item: dearer, quantity: units(1), route: 'ORAL', priceChange: null },
    ]);
    const narrowed = vectorItem('B5', { altRoutes: [] });
    expect(refreshItems(chosen.value, [narrowed]).lines.map(line => line.route)).toEqual(['INHALATION']);
  });

  it('leaves a package that is gone in sight with none on hand', () => {
    const cart = cartOf(vectorItem('B2'), tShirt());
    expect(refreshItems(cart, []).lines).toEqual([
      {
        id: 'line-1',
        item: vectorItem('B2', { onHand: units(0) }),
        quantity: units(1),
        route: 'INHALATION',
        priceChange: null,
      },
      { id: 'line-2', item: tShirt(), quantity: units(1), route: null, priceChange: null },
    ]);
  });
});

it('removes a line and nothing else', () => {
  expect(removeLine(cartOf(tShirt(), vectorItem('B2')), 'line-1').lines.map(line => line.id)).toEqual(['line-2']);
});

it('holds each item once and never more than is on hand, whatever is scanned', () => {
  const stock = [
    vectorItem('B1', { onHand: units(1) }),
    vectorItem('B2', { onHand: units(3) }),
    vectorItem('B8'),
    tShirt(),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stock), { maxLength: 30 }), scans => {
      const cart = scans.reduce((current: Cart, item, index) => {
        const added = addItem(current, item, `line-${index}`, today);
        return added.ok ? added.value : current;
      }, emptyCart('cart-1'));
      const counted = cart.lines.map(line => [line.item.name, line.quantity]);
      const expected = stock
        .filter(item => item.name !== vectorItem('B8').name)
        .map(item => [
          item.name,
          Math.min(
            units(scans.filter(scan => scan === item).length),
            item.kind === 'package' ? item.onHand : units(30),
          ),
        ])
        .filter(([, quantity]) => quantity !== 0);
      expect(new Map(counted as [string, number][])).toEqual(new Map(expected as [string, number][]));
    }),
  );
});
