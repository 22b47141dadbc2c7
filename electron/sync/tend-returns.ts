import { crashPoint } from '../../db/crash-point';
import { listGoneEarly, listUnnamedReturns, listUnscheduledReturns } from '../../db/repositories/returned-packages';
import { type AllotmentLooks, listUnseenAllotments } from '../../db/repositories/undo-allotment';
import { getUndo } from '../../db/repositories/undos';
import { nameReturned } from '../../db/transactions/name-returned';
import { noteGoneGoods } from '../../db/transactions/note-gone-goods';
import { recordAsked } from '../../db/transactions/record-allotment';
import { scheduleDestruction } from '../../db/transactions/schedule-destruction';
import type { Instant } from '../../shared/kernel/units';
import { defaultUndoPolicy } from '../../shared/undo/undo-policy';
import { retryAfterOf } from '../biotrack/retry-after';
import { checkAllotment } from './check-allotment';
import { buildDestruction } from './destruction-report';
import type { SyncDeps } from './sync-deps';

const perRound = 5;

/**
 * What follows from goods that came back: their number becomes known, their destruction is put down, what the
 * state destroyed before its time is told to the leads, and the registry is asked for what it gives back. Each step finds on disk what is left of it, so that a crash before it delays it and no more.
 */
export async function tendReturns(deps: SyncDeps): Promise<void> {
  const mayAskOn = await nameAll(deps);
  tendHere(deps);
  if (mayAskOn) await lookForAllotments(deps);
}

/** The steps of it for which nobody has to be asked. */
export function tendHere(deps: SyncDeps): void {
  noteGone(deps);
  if (defaultUndoPolicy.autoDestroy) scheduleAll(deps);
}

/** Resolves false where the state wants to be left alone. */
async function nameAll(deps: SyncDeps): Promise<boolean> {
  for (const { undoId, watermark } of listUnnamedReturns(deps.db, perRound)) {
    const answer = await deps.port.listReturned(watermark);
    if (answer.kind !== 'answered') return retryAfterOf(answer) === 0;
    const isNamed = answer.value.some(made => nameReturned(deps.db, undoId, made));
    if (isNamed) deps.onReturned?.(undoId);
    if (isNamed) tell(deps, undoId);
  }
  return true;
}

/** After the last of these moments whoever looks at an undoing asks for it. */
function allotmentLooks({ clock, policy }: Pick<SyncDeps, 'clock' | 'policy'>): AllotmentLooks {
  const now = clock.now();
  const before = (ms: number): Instant => (now - ms) as Instant;
  return {
    since: before(policy.allotmentGiveUpMs),
    awaitedSince: before(policy.allotmentSlackMs),
    soonSince: before(policy.allotmentSoonMs),
    askedBefore: before(policy.allotmentEveryMs),
    now,
  };
}

async function lookForAllotments(deps: SyncDeps): Promise<void> {
  for (const undoId of listUnseenAllotments(deps.db, allotmentLooks(deps), perRound)) {
    recordAsked(deps.db, { undoId, at: deps.clock.now() });
    const heard = await checkAllotment(deps, undoId);
    if (heard === 'silent') return;
    if (heard === 'answered') tell(deps, undoId);
  }
}

/** Goods go at the state's hour, which this clock may lag behind as far as a register may that still sells. */
function noteGone(deps: SyncDeps): void {
  const at = deps.clock.now();
  const latest = (at + deps.policy.clockBlockMs) as Instant;
  for (const { undoId, barcode } of listGoneEarly(deps.db, latest, perRound)) {
    noteGoneGoods(deps.db, { undoId, barcodes: [barcode], at });
    tell(deps, undoId);
  }
}

function scheduleAll(deps: SyncDeps): void {
  const { db, clock } = deps;
  for (const undoId of listUnscheduledReturns(db, perRound)) {
    const report = buildDestruction(deps, undoId);
    if (report === null) continue;
    scheduleDestruction(db, { undoId, at: clock.now(), actorId: null }, report);
    crashPoint('destruction-scheduled');
    tell(deps, undoId);
  }
}

function tell({ db, onChange }: SyncDeps, undoId: string): void {
  onChange(getUndo(db, undoId).saleId);
}
