import { isDeepStrictEqual } from 'node:util';
import { sum } from './judge-sale';
import type { BookedSale, BookedUndo } from './money-books';
import { type StateMoney, type StateUndo, standingAmount } from './state-money';

type Say = (what: string) => void;

const kinds = { void: 'void', restock: 'refund', refund: 'refund', correct: 'modify' } as const;

/** What the state holds a sale and each of its undoings to be worth, to the cent; merchandise is none of its business. */
export function judgeWithState(sale: BookedSale, state: StateMoney, say: Say): void {
  const [held] = state.sales.get(sale.request ?? '') ?? [];
  for (const undo of sale.undos) judgeUndo(sale, undo, state.undos.get(undo.request ?? '')?.[0], say);
  if (held === undefined) {
    if (sale.state === 'accepted') say('is worth nothing with the state, which is said to have it');
    return;
  }
  const isEnded = sale.state === 'rejected' || sale.state === 'cancelled';
  const done = sale.undos.filter(({ outcome }) => outcome === 'done');
  for (const { number, amount, isReported } of sale.lines) {
    const line = held.lines.get(number);
    const theirs = line === undefined ? null : standingAmount(held, line);
    const gone = done.flatMap(({ parts }) => parts.filter(part => part.number === number));
    // What ended here is nobody's purchase: where the state has it all the same, all of it has to be taken back there.
    const worth = isEnded ? 0 : amount - sum(gone.map(part => part.amount));
    const ours = isReported === 1 ? worth : null;
    const isVoided = done.some(({ kind }) => kind === 'void');
    // Goods that stayed with the customer when the rest of their line came back are sold for good.
    if (theirs !== ours)
      say(`line ${number} is ${isVoided ? 'voided and ' : ''}worth ${ours} here and ${theirs} there`);
  }
}

/** What was accepted gave back there what it gave back here; nothing else gave back anything there. */
function judgeUndo(sale: BookedSale, undo: BookedUndo, held: StateUndo | undefined, say: Say): void {
  if (undo.request === null) return;
  const isThere = held !== undefined;
  if ((undo.state === 'accepted') !== isThere) {
    say(`${undo.kind} ${undo.id} is ${undo.state} and ${isThere ? '' : 'not '}with the state`);
  }
  if (isThere && held.kind !== kinds[undo.kind]) say(`${undo.kind} ${undo.id} is a ${held.kind} with the state`);
  if (!isThere || held.kind === 'void') return;
  const reported = new Set(sale.lines.filter(({ isReported }) => isReported === 1).map(({ number }) => number));
  const ours = undo.parts
    .filter(({ number }) => reported.has(number))
    .map(({ number, quantity, amount }) => ({ number, quantity, amount }));
  if (isDeepStrictEqual(held.parts, ours)) return;
  say(`${undo.kind} ${undo.id} is ${JSON.stringify(ours)} here and ${JSON.stringify(held.parts)} there`);
}
