import { z } from 'zod';
import type { Quantity } from '../kernel/units';
import defaults from './policies/stock.json';
import { type ProductForm, productForms } from './sellable-item';

/** Hundredths of a unit: this many on hand of a product, or fewer, is little; 0 where nobody need be told before it is gone. */
const threshold = z.int().min(0);

/** As names are compared: a store's spelling of a product's name may differ in case from the state's. */
export function productKey(name: string): string {
  return name.trim().toLowerCase();
}

const isDistinct = (products: readonly { readonly name: string }[]): boolean =>
  new Set(products.map(({ name }) => productKey(name))).size === products.length;

/** When goods are worth a look before they cannot be sold; data, because every shelf turns over at its own pace. */
export const stockPolicySchema = z.strictObject({
  reviewed: z.iso.date(),
  source: z.string().min(1),
  /** Of what is not named below. */
  lowStock: threshold,
  /** By category. */
  lowStockByForm: z.partialRecord(z.enum(productForms), threshold),
  /** By product, over its category. What is named here is missed once it is gone. */
  lowStockByProduct: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(200), lowStock: threshold }))
    .max(1_000)
    .refine(isDistinct, 'a product twice'),
  /** Days before the expiry day. */
  expiringDays: z.int().min(1),
});
export type StockPolicy = Readonly<z.output<typeof stockPolicySchema>>;

export const defaultStockPolicy: StockPolicy = stockPolicySchema.parse(defaults);

/** From how many of it on is little: its own word, else its category's, else what holds for all. */
export function lowStockOf(
  policy: StockPolicy,
  product: { readonly name: string; readonly form: ProductForm | null },
): Quantity {
  const key = productKey(product.name);
  const own = policy.lowStockByProduct.find(({ name }) => productKey(name) === key)?.lowStock;
  const ofForm = product.form === null ? undefined : policy.lowStockByForm[product.form];
  return (own ?? ofForm ?? policy.lowStock) as Quantity;
}
