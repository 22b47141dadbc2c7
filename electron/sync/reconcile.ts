import { crashPoint } from '../../db/crash-point';
import type { OutboxEntry } from '../../db/repositories/outbox';
import { recordLookup } from '../../db/transactions/record-lookup';
import type { Instant } from '../../shared/kernel/units';
import type { LookupDecision } from '../../shared/sync/lookup';
import { nextLookupDelayMs } from '../../shared/sync/lookup-schedule';
import { hearAdvice } from './hear-advice';
import { lookUp } from './look-up';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

/** Looks once for a sale, or an undoing, of unknown outcome and writes down what was learnt, also when it was nothing. */
export async function reconcile(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry): Promise<LookupDecision> {
  const advice = hearAdvice(deps.port);
  const decision = await lookUp({ ...deps, port: advice.port }, memory, entry);
  crashPoint('lookup-heard');
  const at = deps.clock.now();
  const waitMs = nextLookupDelayMs(memory.countLookup(entry.id), advice.retryAfterMs(), deps.policy);
  const dueAt = (memory.dueNow() + (decision.next === 'stay' ? waitMs : 0)) as Instant;
  if (decision.finding.kind === 'negative') memory.provedAbsent(entry.id);
  if (decision.next === 'queue') memory.inherited.clear(entry.id);
  recordLookup(deps.db, { outboxId: entry.id, at, finding: decision.finding, next: decision.next, dueAt });
  crashPoint('lookup-recorded');
  deps.onChange(entry.saleId);
  return decision;
}
