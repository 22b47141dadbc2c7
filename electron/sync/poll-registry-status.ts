import { listRegistryPending } from '../../db/repositories/outbox';
import { recordRegistryStatus } from '../../db/transactions/record-registry-status';
import type { SyncDeps } from './sync-deps';

const perRound = 5;

/** BioTrack has these sales and the patient registry not yet; only its word makes them done (7.9). */
export async function pollRegistryStatus(deps: SyncDeps): Promise<void> {
  for (const entry of listRegistryPending(deps.db, perRound)) {
    const answer = await deps.port.listSales({ by: 'request-id', requestId: entry.requestId });
    if (answer.kind === 'failed') return;
    if (answer.kind === 'refused') continue;
    const sale = answer.value.find(({ biotrackSaleId }) => biotrackSaleId === entry.biotrackSaleId);
    if (sale?.registryStatus !== 'POSTED') continue;
    recordRegistryStatus(deps.db, { outboxId: entry.id, at: deps.clock.now(), registryStatus: 'POSTED' });
    deps.onChange(entry.saleId);
  }
}
