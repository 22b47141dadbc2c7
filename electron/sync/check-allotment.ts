import type { ReadableDb } from '../../db/handles';
import type { OutboxEntry } from '../../db/repositories/outbox';
import { findSale, listSaleLines } from '../../db/repositories/sales';
import { findUndoAllotment } from '../../db/repositories/undo-allotment';
import { listSoldSince } from '../../db/repositories/undo-counts';
import { findUndoReport } from '../../db/repositories/undo-reports';
import { getUndo } from '../../db/repositories/undos';
import { recordSeen } from '../../db/transactions/record-allotment';
import { saveSnapshot } from '../../db/transactions/save-snapshot';
import { isAllotmentBack } from '../../shared/sync/allotment-return';
import type { CountedOnOrder } from '../../shared/sync/witness';
import { undoneLine } from '../../shared/undo/undo-amounts';
import type { Answer } from '../biotrack/port';
import type { SyncDeps } from './sync-deps';

type Deps = Pick<SyncDeps, 'db' | 'port' | 'clock'>;

/** What an undoing gives back of the patient's allotment; money alone gives back nothing. */
export function givenBackBy(db: ReadableDb, undoId: string): readonly (CountedOnOrder & { readonly line: number })[] {
  const undo = getUndo(db, undoId);
  if (undo.kind !== 'void' && undo.kind !== 'restock') return [];
  const sold = new Map(listSaleLines(db, undo.saleId).map(line => [line.number, line]));
  return undo.lines.flatMap(({ number, quantity }) => {
    const line = sold.get(number);
    const counted = line === undefined ? null : undoneLine(line, quantity).counted;
    return counted === null ? [] : [{ orderId: counted.orderId, amount: counted.amount, line: number }];
  });
}

/**
 * Asks the registry whether the patient has got back what an undoing gives back, and keeps its answer for the next cart as
 * well. Where nobody could ask before, what the state said stands for it.
 * @returns whether it answered; 'refused' is about this patient alone, 'silent' about whoever is asked next as well
 */
export async function checkAllotment(deps: Deps, undoId: string): Promise<'answered' | 'refused' | 'silent'> {
  const { db, port, clock } = deps;
  const entry = findUndoReport(db, undoId);
  const seen = findUndoAllotment(db, undoId);
  if (entry === null || seen === null) return 'refused';
  const card = await port.lookUpCard(entry.cardId, null);
  if (card.kind !== 'answered') return withoutAnswer(card);
  const { cardKey, cardKeyExpiresAt } = card.value;
  const registry = await port.lookUpRegistry(entry.cardId, cardKey);
  if (registry.kind !== 'answered') return withoutAnswer(registry);
  const at = clock.now();
  saveSnapshot(db, { patientId: entry.patientId, snapshot: registry.value, cardKey, cardKeyExpiresAt, at });
  const isBack = seen.before === null ? !seen.isDelayed : isShown(db, entry, seen.before, registry.value.orders);
  recordSeen(db, { undoId, at, isBack });
  return 'answered';
}

function withoutAnswer(answer: Exclude<Answer<unknown>, { readonly kind: 'answered' }>): 'refused' | 'silent' {
  return answer.kind === 'refused' || answer.failure.kind === 'unreadable-amount' ? 'refused' : 'silent';
}

type Uses = Parameters<typeof isAllotmentBack>[0]['before'];

function isShown(db: ReadableDb, entry: OutboxEntry, before: Uses, now: Uses): boolean {
  if (entry.undoId === null || findSale(db, entry.saleId) === null) return false;
  const soldSince = listSoldSince(db, entry.patientId, entry.position);
  return isAllotmentBack({ before, now, given: givenBackBy(db, entry.undoId), soldSince });
}
