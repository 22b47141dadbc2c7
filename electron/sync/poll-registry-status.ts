import { listRegistryPending, type OutboxEntry } from '../../db/repositories/outbox';
import { recordRegistryStatus } from '../../db/transactions/record-registry-status';
import type { SyncDeps } from './sync-deps';

const perRound = 5;

/**
 * BioTrack has these sales and the patient registry not yet; only its word makes them done (7.9). The rounds take turns
 * among all that wait: one that stays pending, or that the state fails to answer about, holds up no other.
 * @param after where the round before stopped
 * @returns where the next one begins
 */
export async function pollRegistryStatus(deps: SyncDeps, after: number): Promise<number> {
  const turn = listRegistryPending(deps.db, perRound, after);
  for (const entry of turn) {
    if (!(await ask(deps, entry))) return entry.position;
  }
  return turn.length < perRound ? 0 : (turn.at(-1)?.position ?? 0);
}

/** Resolves false where the state said nothing; the rest of the round would hear no more. */
async function ask(deps: SyncDeps, entry: OutboxEntry): Promise<boolean> {
  // What undoes a sale has no row of its own in the state's list: the sale's row says when the registry has it.
  const { requestId, biotrackSaleId } = entry.parent ?? entry;
  const answer = await deps.port.listSales({ by: 'request-id', requestId });
  if (answer.kind !== 'answered') return answer.kind === 'refused';
  const sale = answer.value.find(listed => listed.biotrackSaleId === biotrackSaleId);
  if (sale?.registryStatus !== 'POSTED') return true;
  recordRegistryStatus(deps.db, { outboxId: entry.id, at: deps.clock.now(), registryStatus: 'POSTED' });
  deps.onChange(entry.saleId);
  return true;
}
