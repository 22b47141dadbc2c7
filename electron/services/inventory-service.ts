import { countItems, listItems } from '../../db/repositories/inventory';
import { listProductStock } from '../../db/repositories/product-stock';
import {
  countWatched,
  findCounted,
  listHoldingSales,
  listWatched,
  type WatchBounds,
} from '../../db/repositories/watched-packages';
import { parseItemKey } from '../../shared/catalog/item-key';
import { isLow } from '../../shared/catalog/low-products';
import type { Barcode, SellableItem } from '../../shared/catalog/sellable-item';
import { productKey } from '../../shared/catalog/stock-policy';
import { expiringUntil, type PackageWatch, stockWatchesOf } from '../../shared/catalog/stock-watch';
import { weightFlag } from '../../shared/compliance/weight-flag';
import type { ListedItemView, PackageView } from '../../shared/ipc/inventory-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { CivilDate } from '../../shared/kernel/units';
import { syncStatusOf } from '../../shared/sync/sync-status';
import type { Handlers } from '../ipc/handlers';
import { readLowStock } from './low-stock';
import type { ServiceContext } from './service-context';
import { readToday } from './today';
import { toItemView } from './views/item-view';

type InventoryChannel = Extract<keyof Handlers, `inventory.${string}`>;
type InventoryContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn'> & { readonly syncNow: () => void };

const pageSize = 100;

/** The list that BioTrack keeps and this register mirrors. */
export function inventoryHandlers(context: InventoryContext): Pick<Handlers, InventoryChannel> {
  return {
    'inventory.list': input => {
      const { registryDay } = readToday(context);
      const found = input.watch === null ? searched(context, input) : watched(context, input.watch, input.after);
      return ok({
        rows: toListed(context, found.rows.slice(0, pageSize), registryDay),
        hasMore: found.rows.length > pageSize,
        total: found.total,
      });
    },
    'inventory.listLow': () => ok(readLowStock(context).map(product => ({ ...product }))),
    'inventory.package': input => readPackage(context, input.barcode as Barcode),
    'inventory.sync': () => {
      context.syncNow();
      return ok(null);
    },
  };
}

type Found = { readonly rows: readonly SellableItem[]; readonly total: number };

function searched({ db }: InventoryContext, input: { readonly search: string; readonly after: string | null }): Found {
  const search = input.search.trim();
  return {
    rows: listItems(db, { search, after: input.after, limit: pageSize + 1 }),
    total: countItems(db, search),
  };
}

function watched(context: InventoryContext, watch: PackageWatch, after: string | null): Found {
  const bounds = boundsOf(context);
  const last = after === null ? null : parseItemKey(after);
  const barcode = last?.kind === 'package' ? last.barcode : null;
  return {
    rows: listWatched(context.db, watch, bounds, { after: barcode, limit: pageSize + 1 }),
    total: countWatched(context.db, watch, bounds),
  };
}

function boundsOf(context: InventoryContext): WatchBounds {
  const { registryDay } = readToday(context);
  return { expiringUntil: expiringUntil(context.config.stock, registryDay) };
}

/** With each row whether little is left of its product; only what is low by itself can be low with others beside it. */
function toListed(
  { db, config }: InventoryContext,
  items: readonly SellableItem[],
  today: CivilDate,
): ListedItemView[] {
  const doubtful = items.filter(
    item => item.kind === 'package' && item.status === 'ACTIVE' && item.onHand > 0 && isLow(item, config.stock),
  );
  const names = [...new Set(doubtful.map(({ name }) => name))];
  const low = listProductStock(db, names, today).filter(product => isLow(product, config.stock));
  const isLowProduct = new Set(low.map(({ name }) => productKey(name)));
  return items.map(item => ({
    ...toItemView(item, today),
    isLow: doubtful.includes(item) && isLowProduct.has(productKey(item.name)),
  }));
}

/** What came off the shelf here and is in no sale that waits left it after the state refused its sale. */
function readPackage(context: InventoryContext, barcode: Barcode): Result<PackageView, AppError> {
  const { db } = context;
  const counted = findCounted(db, barcode);
  if (counted === null) return err(appError('E-ITM-01'));
  const { registryDay, rules } = readToday(context);
  const { item, held } = counted;
  const ofProduct = listProductStock(db, [item.name], registryDay)[0]?.onHand ?? item.onHand;
  const sales = listHoldingSales(db, barcode);
  const sold = sales.reduce((sum, { quantity }) => sum + quantity, 0);
  return ok({
    item: toItemView(item, registryDay),
    externalId: item.externalId,
    harvest: item.harvest,
    location: item.location,
    isRestocked: item.isRestocked,
    watches: [...stockWatchesOf(item, { held, ofProduct }, registryDay, context.config.stock)],
    weightFlag: weightFlag(item, rules, new Map()),
    stateCount: counted.stateCount,
    stateCountAt: counted.syncedAt,
    sales: sales.map(({ state, ...sale }) => ({ ...sale, syncStatus: syncStatusOf(state) })),
    offShelf: Math.max(0, held - sold),
  });
}
