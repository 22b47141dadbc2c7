import { sumMovedSince } from '../../db/repositories/ledger';
import type { OutboxEntry } from '../../db/repositories/outbox';
import { findPackageByBarcode } from '../../db/repositories/packages';
import { findSnapshot } from '../../db/repositories/registry';
import { findSale } from '../../db/repositories/sales';
import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { ListAnswer, OwnReport, Witness } from '../../shared/sync/lookup';
import { countOtherSales } from '../../shared/sync/other-sales';
import { compareWitness } from '../../shared/sync/witness';
import { getCardKey } from './card-key';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

/**
 * Asks the registry whether the patient's allotment already carries this sale.
 *
 * @param report our side of the question
 * @param list the sales that the state has listed since, among which ours is not; read before this is asked
 */
export async function askWitness(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  report: OwnReport,
  list: ListAnswer,
): Promise<Witness> {
  const sale = findSale(deps.db, entry.saleId);
  const counted = (sale?.lines ?? []).flatMap(line => line.counted ?? []);
  const before = memory.beforeOf(entry.id) ?? storedBefore(deps, entry);
  if (before === null || counted.length === 0) return 'unavailable';
  const key = await getCardKey(deps, memory, entry, false);
  if (key.kind !== 'key') return 'no-answer';
  const answer = await deps.port.lookUpRegistry(entry.cardId, key.cardKey);
  if (answer.kind !== 'answered') return 'no-answer';
  const { orders } = answer.value;
  const findPackage = (barcode: string) => findPackageByBarcode(deps.db, barcode);
  const since = before.asOf;
  const others = countOtherSales({ list, report, since, orders, findPackage });
  const own = sumMovedSince(deps.db, entry.patientId, since);
  return compareWitness(before.orders, orders, counted, [...others, ...own]);
}

/** After a restart only a snapshot older than the sale can say how things stood before it. */
function storedBefore(deps: SyncDeps, entry: OutboxEntry): RegistrySnapshot | null {
  const stored = findSnapshot(deps.db, entry.patientId);
  return stored !== null && stored.snapshot.asOf <= entry.soldAt ? stored.snapshot : null;
}
