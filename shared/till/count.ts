import { err, ok, type Result } from '../kernel/result';
import type { Cents } from '../kernel/units';
import type { TillPolicy } from './till-policy';

/** So many of one note or coin. */
export type Pieces = { readonly cents: number; readonly pieces: number };

type CountRules = Pick<TillPolicy, 'denominations' | 'maxPieces' | 'maxCents'>;

const typedPieces = /^\d{1,6}$/;

/** What somebody types beside a note: digits and nothing else. An empty box is none of it. */
export function parsePieces(text: string, { maxPieces }: Pick<TillPolicy, 'maxPieces'>): Result<number, 'malformed'> {
  const typed = text.trim();
  if (typed === '') return ok(0);
  if (!typedPieces.test(typed)) return err('malformed');
  const pieces = Number(typed);
  return pieces <= maxPieces ? ok(pieces) : err('malformed');
}

export function totalOf(counted: readonly Pieces[]): Cents {
  return counted.reduce((sum, { cents, pieces }) => sum + cents * pieces, 0) as Cents;
}

/** Known notes and coins, each once, in numbers that a drawer can hold; an empty drawer is a count too. */
export function readCount(counted: readonly Pieces[], rules: CountRules): Result<Cents, 'bad-count'> {
  const kinds = new Set(counted.map(({ cents }) => cents));
  const isSound =
    kinds.size === counted.length &&
    counted.every(
      ({ cents, pieces }) =>
        rules.denominations.includes(cents) && Number.isSafeInteger(pieces) && pieces >= 0 && pieces <= rules.maxPieces,
    );
  if (!isSound) return err('bad-count');
  const total = totalOf(counted);
  return total <= rules.maxCents ? ok(total) : err('bad-count');
}
