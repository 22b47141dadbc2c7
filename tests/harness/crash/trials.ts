import type { CrashPoint } from '../../../db/crash-point';
import { type Ending, endings } from '../till/plan';
import { type Expected, expectations } from './points';

export type CrashTrial = {
  readonly point: CrashPoint;
  readonly nth: number;
  readonly ending: Ending;
  readonly disturbance: Expected['disturbance'] | null;
  readonly trouble: NonNullable<Expected['trouble']> | null;
  /** Known only of the passing that the table is about. */
  readonly expected: Expected | null;
};

/** How often a life passes the points that it passes more than once; every passing is a trial. */
const passings: Readonly<Partial<Record<CrashPoint, number>>> = {
  'transaction-begun': 48,
  'commit-before': 48,
  'commit-after': 48,
  'migration-applied': 8,
  'migration-committed': 8,
  'call-begun': 15,
  'request-connected': 15,
  'request-handed-over': 15,
  'reply-begun': 15,
  'reply-read': 15,
  'file-written': 2,
  'file-synced': 2,
  'file-renamed': 2,
  'file-in-place': 2,
  'pin-counted': 2,
  'pin-verified': 2,
  'validation-saved': 2,
  'sale-decided': 3,
  'sale-numbered': 3,
  'sale-row-written': 3,
  'sale-lines-written': 3,
  'sale-report-written': 3,
  'sale-committed': 3,
  'sale-effects-begun': 3,
  'undo-row-written': 2,
  'undo-report-written': 2,
  'undo-committed': 2,
  'receipt-begun': 3,
  'attempt-prepared': 2,
  'attempt-begun': 2,
  'answer-heard': 2,
  'attempt-recorded': 2,
  'lookup-heard': 3,
  'lookup-recorded': 3,
};

/** Every trial of a tier, always in the same order, so that a number names one. */
export function listCrashTrials(tier: 'fast' | 'release'): readonly CrashTrial[] {
  const points = Object.entries(expectations) as [CrashPoint, Expected][];
  if (tier === 'fast') return points.map(([point, expected]) => aTrial(point, expected, expected.nth, 'kill'));
  return points.flatMap(([point, expected]) => {
    const count = passings[point] ?? 1;
    const nths = Array.from({ length: count }, (_, index) => index + 1);
    return nths.flatMap(nth => endings.map(ending => aTrial(point, expected, nth, ending)));
  });
}

function aTrial(point: CrashPoint, expected: Expected, nth: number, ending: Ending): CrashTrial {
  // What was thrown may have been dealt with before anyone looks.
  const isTold = nth === expected.nth && ending !== 'throw';
  const disturbance = expected.disturbance ?? null;
  const trouble = expected.trouble ?? null;
  return { point, nth, ending, disturbance, trouble, expected: isTold ? expected : null };
}
