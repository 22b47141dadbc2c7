import type { CrashPoint } from '../../../db/crash-point';
import { type Ending, endings } from '../till/plan';
import { type Expected, expectations } from './points';

export type CrashTrial = {
  readonly point: CrashPoint;
  readonly nth: number;
  readonly ending: Ending;
  readonly disturbance: Expected['disturbance'] | null;
  /** Known only of the passing that the table is about. */
  readonly expected: Expected | null;
};

/** Every transaction of the scenario begins and commits by these; the others are passed a few times each. */
const passings: Readonly<Partial<Record<CrashPoint, number>>> = {
  'transaction-begun': 70,
  'commit-before': 70,
  'commit-after': 70,
  'call-begun': 25,
  'request-connected': 25,
  'request-handed-over': 25,
  'reply-begun': 25,
  'reply-read': 25,
};
const usualPassings = 5;

/** Every trial of a tier, always in the same order, so that a number names one. */
export function listCrashTrials(tier: 'fast' | 'release'): readonly CrashTrial[] {
  const points = Object.entries(expectations) as [CrashPoint, Expected][];
  if (tier === 'fast') return points.map(([point, expected]) => aTrial(point, expected, expected.nth, 'kill'));
  return points.flatMap(([point, expected]) => {
    const count = passings[point] ?? usualPassings;
    const nths = Array.from({ length: count }, (_, index) => index + 1);
    return nths.flatMap(nth => endings.map(ending => aTrial(point, expected, nth, ending)));
  });
}

function aTrial(point: CrashPoint, expected: Expected, nth: number, ending: Ending): CrashTrial {
  // What was thrown may have been dealt with before anyone looks.
  const isTold = nth === expected.nth && ending !== 'throw';
  const disturbance = expected.disturbance ?? null;
  return { point, nth, ending, disturbance, expected: isTold ? expected : null };
}
