import type { Played } from './play';
import { noTotals, type Totals } from './totals';

/** What many worlds came to; unknowns are counted where the state could be asked. */
export type Tally = Totals & {
  seeds: number;
  outOfModel: number;
  duplicatesInModel: number;
  crashes: number;
  restores: number;
  copies: number;
  goneHeld: number;
  goneUnsent: number;
  events: number;
  /** Why reports were put to review, and how often. */
  readonly reasons: Record<string, number>;
  failures: { readonly seed: number; readonly violations: readonly string[] }[];
};

export function emptyTally(): Tally {
  const more = {
    seeds: 0,
    outOfModel: 0,
    duplicatesInModel: 0,
    crashes: 0,
    restores: 0,
    copies: 0,
    goneHeld: 0,
    goneUnsent: 0,
    events: 0,
  };
  return { ...noTotals(), ...more, reasons: {}, failures: [] };
}

export function count(tally: Tally, played: Played): void {
  tally.seeds += 1;
  for (const name of ['sales', 'accepted', 'rejected', 'cancelled', 'review'] as const) tally[name] += played[name];
  for (const name of ['undos', 'grace', 'graceRefused', 'duplicates', 'lost', 'crashes', 'events'] as const)
    tally[name] += played[name];
  for (const name of ['restores', 'copies', 'goneHeld', 'goneUnsent'] as const) tally[name] += played[name];
  if (played.isInModel) tally.duplicatesInModel += played.duplicates;
  else tally.outOfModel += 1;
  if (played.isInModel && played.profile !== 'C') {
    tally.unknowns += played.unknowns;
    tally.unknownsForPerson += played.unknownsForPerson;
  }
  for (const reason of played.reasons) {
    const named = `${played.profile}${played.isInModel ? '' : ' beyond'}: ${reason}`;
    tally.reasons[named] = (tally.reasons[named] ?? 0) + 1;
  }
  if (played.violations.length > 0) tally.failures.push({ seed: played.seed, violations: played.violations });
}

export function add(total: Tally, part: Tally): void {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === 'number') total[name as Exclude<keyof Tally, 'failures' | 'reasons'>] += value;
  }
  for (const [reason, times] of Object.entries(part.reasons)) {
    total.reasons[reason] = (total.reasons[reason] ?? 0) + times;
  }
  total.failures.push(...part.failures);
}
