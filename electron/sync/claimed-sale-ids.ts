import type { ReadableDb } from '../../db/handles';
import { findEntryByStateSale } from '../../db/repositories/outbox';
import type { ListAnswer, Lookups } from '../../shared/sync/lookup';

/** Those of the listed state sales that another sale of this register already stands for. */
export function claimedSaleIds(db: ReadableDb, outboxId: string, asked: Omit<Lookups, 'witness'>): ReadonlySet<string> {
  const lists = [asked.byRequestId, asked.byExternalId, asked.afterWatermark];
  return new Set(
    lists.flatMap(idsOf).filter(id => {
      const owner = findEntryByStateSale(db, id);
      return owner !== null && owner !== outboxId;
    }),
  );
}

function idsOf(list: ListAnswer): readonly string[] {
  return list.kind === 'sales' ? list.sales.map(sale => sale.biotrackSaleId) : [];
}
