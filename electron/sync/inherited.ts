import type { InheritedReport } from '../../db/repositories/inherited-reports';
import { isSweepGood } from '../../shared/sync/inherited-report';
import type { SyncPolicy } from '../../shared/sync/sync-policy';
import type { Clock } from '../ports';
import type { HeardSweep, StateSweep } from './heard-sweep';

type KeptSweep = { readonly sweep: StateSweep; readonly askedMs: number; readonly settledForMs: number };

/** What stood unsettled in the outbox when the program started, and whether another life of this disk may have sent it. */
export class Inherited {
  private readonly reports: ReadonlyMap<string, InheritedReport>;
  private readonly doubted: Set<string>;
  private readonly clock: Clock;
  private kept: KeptSweep | null = null;
  private asking: Promise<HeardSweep | null> | null = null;

  constructor(reports: readonly InheritedReport[], clock: Clock) {
    this.reports = new Map(reports.map(report => [report.id, report]));
    this.doubted = new Set(this.reports.keys());
    this.clock = clock;
  }

  /** As the start found it; null for what this program has queued itself. */
  find(outboxId: string): InheritedReport | null {
    return this.reports.get(outboxId) ?? null;
  }

  isDoubted(outboxId: string): boolean {
    return this.doubted.has(outboxId);
  }

  /**
   * Whether another life of this disk may have sent what looks untried here. Of what was written since the machine was switched on
   * no other life knows.
   */
  mayHaveLeft(outboxId: string): boolean {
    return this.isDoubted(outboxId) && !this.isYoungerThanMachine(outboxId);
  }

  /** Whether it was written since the machine was switched on, and so since an image of the disk can have been put back. */
  isYoungerThanMachine(outboxId: string): boolean {
    return this.find(outboxId)?.isOfThisBoot !== false;
  }

  /** The state has said, late enough, that it holds none, or people have: from now on only this program can have sent it. */
  clear(outboxId: string): void {
    this.doubted.delete(outboxId);
  }

  hasDoubted(): boolean {
    return this.doubted.size > 0;
  }

  listDoubted(): readonly InheritedReport[] {
    return [...this.reports.values()].filter(({ id }) => this.doubted.has(id));
  }

  /** Whoever needs the list while it is being asked for waits for the same answer. */
  share(ask: () => Promise<HeardSweep | null>): Promise<HeardSweep | null> {
    this.asking ??= ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /**
   * @param askedMs when the state was asked, from where its age counts
   * @param settledForMs how long this life had been alone with the disk by then
   */
  keepSweep(sweep: StateSweep, askedMs: number, settledForMs: number): void {
    this.kept = { sweep, askedMs, settledForMs };
  }

  forgetSweep(): void {
    this.kept = null;
  }

  /** The list of the state's sales that serves all who stood there; null where it must be asked for. */
  goodSweep(policy: Pick<SyncPolicy, 'settleMs' | 'evidenceValidMs'>): HeardSweep | null {
    if (this.kept === null) return null;
    const { sweep, askedMs, settledForMs } = this.kept;
    const ageMs = this.clock.monotonicMs() - askedMs;
    return isSweepGood({ ageMs, settledForMs }, policy) ? { sweep, ageMs } : null;
  }
}
