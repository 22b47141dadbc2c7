import { z } from 'zod';
import { productForms } from '../../shared/catalog/sellable-item';
import { defaultStockPolicy, stockPolicySchema } from '../../shared/catalog/stock-policy';
import { storePolicy } from './store-policy';

const hundredths = 100;
const units = z.int().min(0).max(100_000);

/**
 * What a store calls little, in whole units; what it leaves out is the house default (shared/catalog/policies/stock.json). A
 * store that says how many are little means it of every category that it does not name itself.
 */
export const { settings: stockSettings, policyOf: stockPolicyOf } = storePolicy({
  name: 'stock',
  schema: stockPolicySchema,
  house: defaultStockPolicy,
  said: z.strictObject({
    low_units: units.optional(),
    low_units_by_form: z.partialRecord(z.enum(productForms), units).optional(),
    low_units_by_product: z.array(z.strictObject({ name: z.string().trim().min(1).max(200), units })).optional(),
    expiring_days: stockPolicySchema.shape.expiringDays.optional(),
  }),
  overrides: (said, house) => ({
    lowStock: said.low_units === undefined ? undefined : said.low_units * hundredths,
    lowStockByForm: {
      ...(said.low_units === undefined ? house.lowStockByForm : {}),
      ...Object.fromEntries(
        Object.entries(said.low_units_by_form ?? {}).map(([form, count]) => [form, count * hundredths]),
      ),
    },
    lowStockByProduct: said.low_units_by_product?.map(({ name, units: count }) => ({
      name,
      lowStock: count * hundredths,
    })),
    expiringDays: said.expiring_days,
  }),
  atOdds: { path: 'low_units_by_product', message: 'a product twice' },
});
