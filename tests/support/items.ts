import type { Merchandise } from '../../shared/catalog/sellable-item';
import type { Cents } from '../../shared/kernel/units';

/** M1 of the test vectors: goods the state is never told about. */
export function tShirt(changes: Partial<Merchandise> = {}): Merchandise {
  const priceCents = 2_000 as Cents;
  return { kind: 'merchandise', sku: 'TSHIRT-M', barcode: '012345678905', name: 'T-shirt', priceCents, ...changes };
}
