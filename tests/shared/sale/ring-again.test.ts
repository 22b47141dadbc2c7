import { expect, it } from 'vitest';
import { emptyCart } from '../../../shared/cart/cart';
import type { CivilDate, Quantity } from '../../../shared/kernel/units';
import { type LineToRing, mayRingAgain, ringAgain } from '../../../shared/sale/ring-again';
import { tShirt } from '../../support/items';
import { vectorItem } from '../../support/vectors';

const today = '2026-03-10' as CivilDate;
const fresh = { ...emptyCart('cart-2'), patientId: 'patient-1' };

function aLine(id: string, item: LineToRing['item'], change: Partial<LineToRing> = {}): LineToRing {
  return { id, name: `name of ${id}`, item, quantity: 100 as Quantity, route: null, ...change };
}

it('is for what is settled: the money is back and the goods are here', () => {
  const standings = [true, false].flatMap(isMoneyReturned =>
    (['unknown', 'kept', 'gone'] as const).map(goods => ({ isMoneyReturned, goods })),
  );
  expect(standings.filter(mayRingAgain)).toEqual([{ isMoneyReturned: true, goods: 'kept' }]);
});

it('puts the same goods in the new cart, as many, by the route that was chosen, at the list price', () => {
  const budder = vectorItem('B5');
  const rung = ringAgain(
    fresh,
    [aLine('a', budder, { quantity: 200 as Quantity, route: 'ORAL' }), aLine('b', tShirt())],
    today,
  );
  expect(rung).toEqual({
    cart: {
      ...fresh,
      lines: [
        { id: 'a', item: budder, quantity: 200, route: 'ORAL', priceChange: null },
        { id: 'b', item: tShirt(), quantity: 100, route: null, priceChange: null },
      ],
    },
    leftOut: [],
  });
});

it('names what cannot be sold any more, or not as much of it, and leaves it out whole', () => {
  const few = vectorItem('B4', { onHand: 100 as Quantity });
  const lines = [
    aLine('a', vectorItem('B8')),
    aLine('b', few, { quantity: 200 as Quantity }),
    aLine('c', null),
    aLine('d', tShirt()),
  ];
  const { cart, leftOut } = ringAgain(fresh, lines, today);
  expect([cart.lines.map(({ id }) => id), leftOut]).toEqual([['d'], ['name of a', 'name of b', 'name of c']]);
});

it('takes the route of the package where the one that was chosen is no longer one of its own', () => {
  const vape = vectorItem('B2');
  expect(ringAgain(fresh, [aLine('a', vape, { route: 'ORAL' })], today).cart.lines[0]?.route).toBe('INHALATION');
});
