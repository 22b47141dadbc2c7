import type { Patient } from './patient';

type Named = Pick<Patient, 'firstName' | 'lastName'>;

/** Shorter than this, one letter of difference makes another name: Ana and Ada, Cruz and Ruiz. */
const longEnoughForOneSlip = 5;
const longEnoughForTwoSlips = 9;
/** "Rob" for Robert, and a first name without the second: the beginning counts from so many letters on. */
const shortName = 3;

/**
 * Whether two records of people born on one day may be of one person: the same names, a slip of the keyboard apart,
 * a first name cut short, or first and last name in each other's place.
 */
export function isSimilarName(one: Named, other: Named): boolean {
  const [first, last] = [foldName(one.firstName), foldName(one.lastName)];
  const [otherFirst, otherLast] = [foldName(other.firstName), foldName(other.lastName)];
  const isSame = isNear(last, otherLast) && (isNear(first, otherFirst) || isShortened(first, otherFirst));
  return isSame || (isNear(first, otherLast) && isNear(last, otherFirst));
}

/** Letters alone, without case and accents: O'Brien, OBRIEN and O’brién are one name. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function isNear(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const slips = length >= longEnoughForTwoSlips ? 2 : length >= longEnoughForOneSlip ? 1 : 0;
  return Math.abs(one.length - other.length) <= slips && distance(one, other) <= slips;
}

function isShortened(one: string, other: string): boolean {
  const isLong = Math.min(one.length, other.length) >= shortName;
  return isLong && (one.startsWith(other) || other.startsWith(one));
}

/** Letters added, dropped, replaced, or exchanged with their neighbour, to make one word of the other. */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[line - 1] === other[at - 1];
      const isSwap = line > 1 && at > 1 && one[line - 1] === other[at - 2] && one[line - 2] === other[at - 1];
      next.push(
        Math.min(
          cell(row, at) + 1,
          cell(next, at - 1) + 1,
          cell(row, at - 1) + (isSame ? 0 : 1),
          isSwap ? cell(before, at - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return cell(row, other.length);
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY;
}
