import { z } from 'zod';
import { productForms } from '../catalog/sellable-item';
import { packageWatches, stockWatches } from '../catalog/stock-watch';
import { weightFlags } from '../compliance/weight-flag';
import { instant, quantity, stock } from './fields';
import { itemView } from './register-views';
import { syncStatus } from './sale-views';

/** One package with everything that is known of it, and how its two counts come to differ. */
export const packageView = z.strictObject({
  item: itemView,
  externalId: z.string().nullable(),
  harvest: z.string().nullable(),
  location: z.string(),
  isRestocked: z.boolean(),
  watches: z.array(z.enum(stockWatches)),
  weightFlag: z.enum(weightFlags).nullable(),
  /** As the state said when it was last asked. */
  stateCount: stock,
  stateCountAt: instant,
  /** Sold here and not settled with the state, sale by sale. */
  sales: z.array(z.strictObject({ saleId: z.string(), localRef: z.string(), soldAt: instant, quantity, syncStatus })),
  /** Gone from the shelf without a sale that stands: the state refused it, and the goods had left. */
  offShelf: stock,
});
export type PackageView = z.infer<typeof packageView>;

export const inventoryFilter = z.strictObject({
  search: z.string().max(64),
  /** null: everything. */
  watch: z.enum(packageWatches).nullable(),
  after: z.string().max(120).nullable(),
});

/** A row of the list: little is left of its product, over all packages. */
export const listedItemView = itemView.extend({ isLow: z.boolean() });
export type ListedItemView = z.infer<typeof listedItemView>;

export const lowProductView = z.strictObject({
  name: z.string(),
  /** null: the state did not say, or it is gone. */
  form: z.enum(productForms).nullable(),
  packages: z.int().min(0),
  onHand: stock,
  /** The store's own word on how many are little. */
  low: stock,
});
export type LowProductView = z.infer<typeof lowProductView>;
