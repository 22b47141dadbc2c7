import type { Cart } from '../cart/cart';
import type { LineTotal, Totals } from '../cart/totals';
import type { CountedLine, DispensationLine } from '../compliance/dispensation';
import type { CountedAmount, SaleLine } from './sale';

/** The lines of a cart that the state is told about, under the numbers that they have in the cart. */
export function dispensationLines(cart: Pick<Cart, 'lines'>): readonly DispensationLine[] {
  return cart.lines.flatMap(({ item, quantity, route }, index) =>
    item.kind === 'package' ? [{ number: index + 1, item, quantity, route }] : [],
  );
}

/** @param counted by line number; a line that counts nothing is not in it */
export function saleLines(
  cart: Pick<Cart, 'lines'>,
  totals: Totals,
  counted: ReadonlyMap<number, CountedAmount>,
): readonly SaleLine[] {
  return totals.lines.flatMap((total, index) => {
    const line = cart.lines[index];
    if (line === undefined) return [];
    const { item, quantity, route, priceChange } = line;
    const isPackage = item.kind === 'package';
    return [
      {
        ...describeTotal(total),
        barcode: item.barcode,
        name: item.name,
        quantity,
        orderType: isPackage ? item.orderType : null,
        route: isPackage ? route : null,
        counted: counted.get(total.number) ?? null,
        priceChange,
      },
    ];
  });
}

/** The counted lines whose order is known. */
export function countedAmounts(lines: readonly CountedLine[]): ReadonlyMap<number, CountedAmount> {
  return new Map(
    lines.flatMap(({ number, orderId, amount, unit }) =>
      orderId === null ? [] : [[number, { orderId, amount, unit }] as const],
    ),
  );
}

function describeTotal({ lineId: _lineId, ...rest }: LineTotal) {
  return rest;
}
