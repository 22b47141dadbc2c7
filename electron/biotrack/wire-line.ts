import { formatScaled } from '../../shared/kernel/decimal';
import type { ReportLine, ValidationRequest } from './port';

type Goods = Pick<ReportLine, 'barcode' | 'quantity' | 'unitPriceCents' | 'orderType' | 'route'>;

/** What a line of goods says in the two sale calls; a device has no route, and then the field is left out. */
export function wireGoods(line: Goods): Readonly<Record<string, string>> {
  return {
    barcodeid: line.barcode,
    quantity: formatScaled(line.quantity, 2, { trim: true }),
    price: formatScaled(line.unitPriceCents, 2),
    order_type: line.orderType,
    ...(line.route === null ? {} : { route: line.route }),
  };
}

export function wireValidationLines(lines: ValidationRequest['lines']): readonly Readonly<Record<string, unknown>>[] {
  return lines.map(line => ({ line: line.number, ...wireGoods(line) }));
}
