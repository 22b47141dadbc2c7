import type { OutboxEntry } from '../../db/repositories/outbox';
import { findSnapshot } from '../../db/repositories/registry';
import { findSale } from '../../db/repositories/sales';
import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { Witness } from '../../shared/sync/lookup';
import { compareWitness } from '../../shared/sync/witness';
import { getCardKey } from './card-key';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

/** Asks the registry whether the patient's allotment already carries this sale. */
export async function askWitness(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry): Promise<Witness> {
  const sale = findSale(deps.db, entry.saleId);
  const counted = (sale?.lines ?? []).flatMap(line => line.counted ?? []);
  const before = memory.beforeOf(entry.id) ?? storedBefore(deps, entry);
  if (before === null || counted.length === 0) return 'unavailable';
  const key = await getCardKey(deps, memory, entry, false);
  if (key.kind !== 'key') return 'no-answer';
  const answer = await deps.port.lookUpRegistry(entry.cardId, key.cardKey);
  if (answer.kind !== 'answered') return 'no-answer';
  return compareWitness(before.orders, answer.value.orders, counted);
}

/** After a restart only a snapshot older than the sale can say how things stood before it. */
function storedBefore(deps: SyncDeps, entry: OutboxEntry): RegistrySnapshot | null {
  const stored = findSnapshot(deps.db, entry.patientId);
  return stored !== null && stored.snapshot.asOf <= entry.soldAt ? stored.snapshot : null;
}
