import type { OutboxEntry } from '../../db/repositories/outbox';
import { findUndoAllotment } from '../../db/repositories/undo-allotment';
import { recordBefore } from '../../db/transactions/record-allotment';
import type { Answer, BioTrackPort } from '../biotrack/port';
import type { Undone } from '../biotrack/undo-port';
import { getCardKey } from './card-key';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

/** The frozen undoing, stamped with the state's number of its sale. */
export function sendUndo(
  port: Pick<BioTrackPort, 'undo'>,
  entry: OutboxEntry,
  hear: (reply: string) => void,
): Promise<Answer<Undone>> {
  const { op, requestId, nonce, parent } = entry;
  if (op === 'dispense' || parent === null) throw new Error('This report undoes nothing');
  const transactionId = op === 'destroy' ? null : parent.transactionId;
  // A lead settled the sale, and the state's number of it was never heard: a person must find it.
  if (op !== 'destroy' && transactionId === null) return Promise.resolve(nameless);
  const body = { text: entry.bodyText, sha256: entry.bodySha256 };
  return port.undo({ op, requestId, body }, { nonce, transactionId }, hear);
}

const nameless: Answer<never> = { kind: 'failed', failure: { kind: 'no-answer', why: 'wrong-reference' } };

/**
 * What the registry counts before anything is given back, so that afterwards it can be seen whether it was. Whoever undoes a
 * sale does not wait for it: where nobody answers, the state's word is all there is.
 * @param isBefore whether it has not been given back already, by a life of this disk that nobody here remembers
 */
export async function noteAllotmentBefore(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  isBefore: boolean,
): Promise<void> {
  const { db, port } = deps;
  const isGivenBack = entry.op === 'void' || entry.op === 'refund';
  if (!isGivenBack || entry.undoId === null || findUndoAllotment(db, entry.undoId) !== null) return;
  if (!isBefore) {
    recordBefore(db, entry.undoId, null);
    return;
  }
  const key = await getCardKey(deps, memory, entry, false);
  const answer = key.kind === 'key' ? await port.lookUpRegistry(entry.cardId, key.cardKey) : null;
  const orders = answer?.kind === 'answered' ? answer.value.orders : null;
  recordBefore(db, entry.undoId, orders?.map(({ orderId, dispensed }) => ({ orderId, dispensed })) ?? null);
}
