import { countItems, listItems } from '../../db/repositories/inventory';
import { ok } from '../../shared/kernel/result';
import type { Handlers } from '../ipc/handlers';
import type { ServiceContext } from './service-context';
import { readToday } from './today';
import { toItemView } from './views/item-view';

type InventoryContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn'> & { readonly syncNow: () => void };

const pageSize = 100;

/** The list that BioTrack keeps and this register mirrors. */
export function inventoryHandlers(context: InventoryContext): Pick<Handlers, 'inventory.list' | 'inventory.sync'> {
  return {
    'inventory.list': input => {
      const { registryDay } = readToday(context);
      const search = input.search.trim();
      const rows = listItems(context.db, { search, after: input.after, limit: pageSize + 1 });
      return ok({
        rows: rows.slice(0, pageSize).map(item => toItemView(item, registryDay)),
        hasMore: rows.length > pageSize,
        total: countItems(context.db, search),
      });
    },
    'inventory.sync': () => {
      context.syncNow();
      return ok(null);
    },
  };
}
