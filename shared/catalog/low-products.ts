import type { Quantity } from '../kernel/units';
import type { ProductForm } from './sellable-item';
import { lowStockOf, productKey, type StockPolicy } from './stock-policy';

/** One product over all its packages on the shelf: those that are there, not expired, and were never taken back. */
export type ProductStock = {
  readonly name: string;
  readonly form: ProductForm | null;
  readonly packages: number;
  readonly onHand: Quantity;
};
export type LowProduct = ProductStock & {
  /** This many or fewer are little. */
  readonly low: Quantity;
};

/** No product with more than this on hand is low, whatever it is called. */
export function highestLowStock({ lowStock, lowStockByForm, lowStockByProduct }: StockPolicy): Quantity {
  const own = lowStockByProduct.map(product => product.lowStock);
  return Math.max(lowStock, ...Object.values(lowStockByForm), ...own) as Quantity;
}

export function isLow(product: Pick<ProductStock, 'name' | 'form' | 'onHand'>, policy: StockPolicy): boolean {
  return product.onHand <= lowStockOf(policy, product);
}

/**
 * The products of which little is left, the scarcest first. One that is gone has no shelf to be found on: it is missed where the
 * store named it, and of any other nobody knows whether it is wanted again.
 * @param shelf what has no more than `highestLowStock` on hand
 * @param named what the store named, in its order, also what is gone
 */
export function lowProducts(
  shelf: readonly ProductStock[],
  named: readonly ProductStock[],
  policy: StockPolicy,
): readonly LowProduct[] {
  const own = new Set(named.map(({ name }) => productKey(name)));
  const others = shelf.filter(({ name }) => !own.has(productKey(name)));
  return [...named, ...others]
    .filter(product => isLow(product, policy))
    .map(product => ({ ...product, low: lowStockOf(policy, product) }))
    .sort((left, right) => left.onHand - right.onHand || (left.name < right.name ? -1 : 1));
}
