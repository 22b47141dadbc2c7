import { listProductStock, listScarceProducts } from '../../db/repositories/product-stock';
import { highestLowStock, type LowProduct, lowProducts } from '../../shared/catalog/low-products';
import type { ServiceContext } from './service-context';
import { readToday } from './today';

/** The products of which little is left by this store's own word, the scarcest first. */
export function readLowStock(
  context: Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn'>,
): readonly LowProduct[] {
  const { db, config } = context;
  const { registryDay } = readToday(context);
  const named = config.stock.lowStockByProduct.map(({ name }) => name);
  return lowProducts(
    listScarceProducts(db, highestLowStock(config.stock), registryDay),
    listProductStock(db, named, registryDay),
    config.stock,
  );
}
