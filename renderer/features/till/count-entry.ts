import type { TillRulesView } from '../../../shared/ipc/till-views';
import { type Pieces, parsePieces, totalOf } from '../../../shared/till/count';

/** What is typed beside each note and coin, by its worth in cents. */
export type CountEntry = Readonly<Record<number, string>>;

export type ReadEntry = {
  readonly pieces: readonly Pieces[];
  readonly totalCents: number;
  /** Where no number was typed; nothing of it is in the total. */
  readonly bad: readonly number[];
};

export function readEntry(entry: CountEntry, rules: Pick<TillRulesView, 'denominations' | 'maxPieces'>): ReadEntry {
  const read = rules.denominations.map(cents => ({ cents, number: parsePieces(entry[cents] ?? '', rules) }));
  const pieces = read.flatMap(({ cents, number }) => (number.ok ? [{ cents, pieces: number.value }] : []));
  return { pieces, totalCents: totalOf(pieces), bad: read.flatMap(({ cents, number }) => (number.ok ? [] : [cents])) };
}
