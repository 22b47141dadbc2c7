import type { InheritedReport } from '../../db/repositories/inherited-reports';
import { indexSales } from '../../shared/sync/sale-index';
import type { HeardSweep, StateSweep } from './heard-sweep';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

type Deps = Pick<SyncDeps, 'port' | 'clock' | 'policy'>;

/**
 * The state's sales since before the oldest of the reports that stood there. After an outage ten thousand may have stood there,
 * and each asks the same; so the list is read once, and again only when it has become old. null: the state did not answer.
 */
export async function sweepState(deps: Deps, memory: SyncMemory): Promise<HeardSweep | null> {
  const { inherited } = memory;
  return inherited.goodSweep(deps.policy) ?? inherited.share(() => askForAll(deps, memory));
}

async function askForAll({ port, clock }: Deps, memory: SyncMemory): Promise<HeardSweep | null> {
  const askedMs = clock.monotonicMs();
  const aloneForMs = memory.aloneForMs();
  const answer = await port.listSales({ by: 'watermark', after: lowestMark(memory.inherited.listDoubted()) });
  if (answer.kind === 'failed') return null;
  const sweep: StateSweep =
    answer.kind === 'refused'
      ? { kind: 'unavailable' }
      : { kind: 'listed', index: indexSales(answer.value), keepsAnswers: true };
  memory.inherited.keepSweep(sweep, askedMs, aloneForMs);
  return { sweep, ageMs: clock.monotonicMs() - askedMs };
}

function lowestMark(reports: readonly InheritedReport[]): string {
  const marks = reports.map(({ mark }) => BigInt(mark));
  const lowest = marks.reduce<bigint | null>((low, mark) => (low === null || mark < low ? mark : low), null);
  return String(lowest ?? 0n);
}
