import type { InheritedReport } from '../../db/repositories/inherited-reports';
import { readSnapshot } from '../../db/repositories/registry';
import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { Instant } from '../../shared/kernel/units';
import { elapsedMs, type Moment } from '../../shared/sync/elapsed';
import type { SyncPolicy } from '../../shared/sync/sync-policy';
import type { Answer, SyncMarks } from '../biotrack/port';
import type { Clock } from '../ports';
import { Inherited } from './inherited';

/** So many notes about reports are kept before it is asked which of those are settled. */
const crowded = 64;

/**
 * What the loop knows beyond the disk. All of it may be lost with the process: whatever decides about a second send is
 * then counted anew from the start of the program, which only ever makes it later.
 */
export class SyncMemory {
  readonly bootId: string;
  readonly inherited: Inherited;
  private readonly clock: Clock;
  private readonly booted: Moment;
  private startedMs: number;
  private readonly endedMs = new Map<string, number>();
  private readonly absentMs = new Map<string, number>();
  private readonly lookups = new Map<string, number>();
  private readonly stampRefusals = new Map<string, number>();
  private readonly before = new Map<string, string>();
  private readonly crowded: number;
  private crowdedAt: number;
  private mark: { readonly sale: string; readonly atMs: number } | null = null;
  private offsetMs: number | null = null;
  private latest: { readonly at: number; readonly ms: number };

  /** @param inherited what stood unsettled in the outbox when the program started */
  constructor(bootId: string, clock: Clock, inherited: readonly InheritedReport[] = [], crowdedAt = crowded) {
    this.bootId = bootId;
    this.crowded = crowdedAt;
    this.crowdedAt = crowdedAt;
    this.clock = clock;
    this.inherited = new Inherited(inherited, clock);
    this.startedMs = clock.monotonicMs();
    this.booted = { bootId, at: clock.now(), monotonicMs: this.startedMs };
    this.latest = { at: this.booted.at, ms: this.startedMs };
  }

  /**
   * The time that due times are written in and held against: the wall clock's, except that it never goes back. A clock set
   * back by two days must not keep a sale from the state for two days.
   */
  dueNow(): Instant {
    const ms = this.clock.monotonicMs();
    // Kept to its fraction: rounded at each call, it would run ahead by a little more than the last time, and so for weeks.
    const at = Math.max(this.clock.now(), this.latest.at + (ms - this.latest.ms));
    this.latest = { at, ms };
    return Math.floor(at) as Instant;
  }

  /** After a fault it is no longer known which attempts ended when, as after a restart. */
  beginAgain(): void {
    this.startedMs = this.clock.monotonicMs();
    this.endedMs.clear();
    this.absentMs.clear();
    this.inherited.forgetSweep();
  }

  /** How long ago an attempt began, in this boot or in one before. */
  ageMs({ bootId, beganAt, monotonicMs }: { bootId: string; beganAt: Instant; monotonicMs: number }): number {
    return elapsedMs({ bootId, at: beganAt, monotonicMs }, this.booted, this.clock.monotonicMs());
  }

  /** Time since the last attempt of an entry ended, or since this program started where it ended before that. */
  settledForMs(outboxId: string): number {
    return this.clock.monotonicMs() - (this.endedMs.get(outboxId) ?? this.startedMs);
  }

  attemptEnded(outboxId: string): void {
    this.endedMs.set(outboxId, this.clock.monotonicMs());
    this.lookups.delete(outboxId);
  }

  /** Whatever was known of its absence is used up by the attempt that begins now. */
  attemptBegan(outboxId: string): void {
    this.absentMs.delete(outboxId);
    this.inherited.clear(outboxId);
  }

  /**
   * How long ago another life of this disk can have sent its last: an image of a disk is put back while the machine is off, and at the
   * latest before this start. What it sent by then may take as long as any attempt to be seen.
   */
  aloneForMs(): number {
    return Math.max(this.clock.monotonicMs() - this.startedMs, this.clock.machineUpMs?.() ?? 0);
  }

  provedAbsent(outboxId: string): void {
    this.absentMs.set(outboxId, this.clock.monotonicMs());
  }

  /** How long ago the state last said it holds no such sale; for ever, where this program has not heard it say so. */
  evidenceAgeMs(outboxId: string): number {
    const absentMs = this.absentMs.get(outboxId);
    return absentMs === undefined ? Number.POSITIVE_INFINITY : this.clock.monotonicMs() - absentMs;
  }

  /** Looks since the last attempt, this one included. */
  countLookup(outboxId: string): number {
    const count = (this.lookups.get(outboxId) ?? 0) + 1;
    this.lookups.set(outboxId, count);
    return count;
  }

  stampRefusalsOf(outboxId: string): number {
    return this.stampRefusals.get(outboxId) ?? 0;
  }

  countStampRefusal(outboxId: string): void {
    this.stampRefusals.set(outboxId, this.stampRefusalsOf(outboxId) + 1);
  }

  /**
   * The registry as it was before the first send; kept, since looking at the registry later overwrites the stored one. It is
   * kept as text, because nearly every report is accepted at once and nobody asks.
   */
  rememberBefore(outboxId: string, snapshotText: string | null): void {
    if (snapshotText !== null && !this.before.has(outboxId)) this.before.set(outboxId, snapshotText);
  }

  beforeOf(outboxId: string): RegistrySnapshot | null {
    const text = this.before.get(outboxId);
    return text === undefined ? null : readSnapshot(text);
  }

  forget(outboxId: string): void {
    for (const kept of this.notes()) kept.delete(outboxId);
    this.inherited.clear(outboxId);
  }

  /** People settle reports too, and what waits behind them, and nobody tells this memory: where there is much in it, it asks. */
  tidy(isSettled: (outboxId: string) => boolean): void {
    if (this.countNotes() < this.crowdedAt) return;
    const known = new Set(this.notes().flatMap(kept => [...kept.keys()]));
    for (const outboxId of known) {
      if (isSettled(outboxId)) for (const kept of this.notes()) kept.delete(outboxId);
    }
    this.crowdedAt = Math.max(this.crowded, 2 * this.countNotes());
  }

  private notes(): readonly Map<string, unknown>[] {
    return [this.endedMs, this.absentMs, this.lookups, this.stampRefusals, this.before];
  }

  private countNotes(): number {
    return this.notes().reduce((sum, { size }) => sum + size, 0);
  }

  /** Any earlier mark is a true lower bound; a fresh one keeps later lists short. */
  freshMark(policy: Pick<SyncPolicy, 'watermarkValidMs'>): string | null {
    if (this.mark === null || this.clock.monotonicMs() - this.mark.atMs > policy.watermarkValidMs) return null;
    return this.mark.sale;
  }

  heardMarks(answer: Extract<Answer<SyncMarks>, { kind: 'answered' }>): void {
    this.mark = { sale: answer.value.sale, atMs: this.clock.monotonicMs() };
    this.offsetMs = answer.stateTime + 500 - this.clock.now();
  }

  /** Now, by the state's clock; by ours until the state has told its own. */
  stateNow(): Instant {
    return (this.clock.now() + (this.offsetMs ?? 0)) as Instant;
  }

  knowsStateTime(): boolean {
    return this.offsetMs !== null;
  }
}
