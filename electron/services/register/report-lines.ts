import { type Cart, unitPriceOf } from '../../../shared/cart/cart';
import type { ValidationRequest } from '../../biotrack/port';

/** The lines the state is asked about: marijuana and devices. Merchandise is never sent (rule G6). */
export function toStateLines(cart: Cart): ValidationRequest['lines'] {
  return cart.lines.flatMap((line, index) => {
    const { item } = line;
    const unitPriceCents = unitPriceOf(line);
    if (item.kind === 'merchandise' || item.orderType === null || unitPriceCents === null) return [];
    return [
      {
        number: index + 1,
        barcode: item.barcode,
        quantity: line.quantity,
        unitPriceCents,
        orderType: item.orderType,
        route: item.orderType === 'DEVICE' ? null : line.route,
      },
    ];
  });
}
