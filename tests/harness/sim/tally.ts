import type { Played } from './play';

/** What many worlds came to. */
export type Tally = {
  seeds: number;
  outOfModel: number;
  sales: number;
  accepted: number;
  rejected: number;
  cancelled: number;
  review: number;
  undos: number;
  grace: number;
  graceRefused: number;
  /** Sales with an unproven attempt where the state could be asked, and how many of these a person had to settle. */
  unknowns: number;
  unknownsForPerson: number;
  duplicates: number;
  duplicatesInModel: number;
  lost: number;
  crashes: number;
  events: number;
  /** Why reports were put to review, and how often. */
  readonly reasons: Record<string, number>;
  failures: { readonly seed: number; readonly violations: readonly string[] }[];
};

export function emptyTally(): Tally {
  return {
    ...{ seeds: 0, outOfModel: 0, sales: 0, accepted: 0, rejected: 0, cancelled: 0, review: 0 },
    ...{ undos: 0, grace: 0, graceRefused: 0 },
    ...{ unknowns: 0, unknownsForPerson: 0, duplicates: 0, duplicatesInModel: 0, lost: 0, crashes: 0, events: 0 },
    reasons: {},
    failures: [],
  };
}

export function count(tally: Tally, played: Played): void {
  tally.seeds += 1;
  for (const name of ['sales', 'accepted', 'rejected', 'cancelled', 'review'] as const) tally[name] += played[name];
  for (const name of ['undos', 'grace', 'graceRefused', 'duplicates', 'lost', 'crashes', 'events'] as const)
    tally[name] += played[name];
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
