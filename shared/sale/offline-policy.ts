import { type AppError, appError, type ErrorCode } from '../kernel/error-code';
import { err, ok, type Result } from '../kernel/result';
import type { AllotmentUnit, CivilDate } from '../kernel/units';
import { addDays } from '../time/civil-date';
import type { GracePolicy } from './grace-policy';

/** Per terminal, data (design.md section 3). */
export type OfflinePolicy = 'block' | 'validated' | 'grace';

/** How the state answers at this moment, as the status bar shows it. */
export type StateConnection = 'online' | 'registry-down' | 'offline' | 'connecting' | 'sign-in-refused' | 'insecure';

const unreachable = {
  'registry-down': 'E-NET-08',
  offline: 'E-NET-01',
  connecting: 'E-NET-01',
  'sign-in-refused': 'E-NET-04',
  insecure: 'E-NET-05',
} as const;

/**
 * Whether a sale may be paid with the state as it is. What owes the state no report always may. With a report the caller
 * has a standing validation already; policy `block` wants the state there as well, the others queue the report.
 */
export function mayComplete(
  policy: OfflinePolicy,
  connection: StateConnection,
  hasReport: boolean,
): Result<'send' | 'queue', AppError> {
  if (!hasReport || connection === 'online') return ok('send');
  return policy === 'block' ? err(appError(unreachable[connection])) : ok('queue');
}

/** What policy `grace` looks at, read at one moment (reliability.md section 7.9). */
export type GraceFacts = {
  readonly connection: StateConnection;
  readonly today: CivilDate;
  /** How long the state's line has been down, by a clock that does not jump; null: no contact has failed. */
  readonly outageMs: number | null;
  /** How this clock stood to the state's when they were last heard together in this run; 'unknown': never. */
  readonly clock: 'unknown' | 'right' | 'doubtful' | 'wrong';
  /** How long ago the registry answered for the patient on this till, today; null: it did not. */
  readonly verifiedMs: number | null;
  readonly cardEndsOn: CivilDate;
  /** Whether a card still counts on the day it expires. */
  readonly isLastDayValid: boolean;
  /** The last days of the orders that the cart counts against. */
  readonly orderEndsOn: readonly CivilDate[];
  readonly counted: readonly { readonly unit: AllotmentUnit; readonly amount: number }[];
  /** Of this patient on this till since the outage began. */
  readonly salesInOutage: number;
  /** Reports that wait on this till. */
  readonly queued: number;
};

/**
 * Everything that forbids to sell by local rules alone, each with its own sentence; none: a lead may allow it. Whatever is
 * not known counts as no. What the patient may have is judged beside this, by the same rules as always.
 */
export function graceObstacles(facts: GraceFacts, policy: GracePolicy): readonly AppError[] {
  const { connection, outageMs } = facts;
  if (connection !== 'offline' || outageMs === null) return [appError(connectionCode(connection))];
  const lastDay = addDays(facts.today, policy.coversDays);
  const cardHolds = facts.isLastDayValid ? facts.cardEndsOn >= lastDay : facts.cardEndsOn > lastDay;
  return [
    ...(outageMs >= policy.outageMaxS * 1_000 || facts.queued >= policy.maxQueued ? [appError('E-OFF-02')] : []),
    ...(facts.clock === 'wrong' ? [appError('E-CLK-01')] : []),
    ...(facts.clock === 'unknown' ? [appError('E-OFF-07')] : []),
    ...(isRecent(facts.verifiedMs, outageMs, policy) ? [] : [appError('E-OFF-01')]),
    ...(cardHolds ? [] : [appError('E-OFF-04', { date: lastDay })]),
    ...(facts.orderEndsOn.every(end => end >= lastDay) ? [] : [appError('E-OFF-05', { date: lastDay })]),
    ...(facts.salesInOutage < policy.maxSalesPerPatient ? [] : [appError('E-OFF-06')]),
    ...overCap(facts.counted, policy),
  ];
}

function connectionCode(connection: StateConnection): ErrorCode {
  return connection === 'online' ? 'E-OFF-09' : unreachable[connection];
}

/** The answer came before the line went down, so it is at least as old as the outage, wherever the wall clock was moved. */
function isRecent(verifiedMs: number | null, outageMs: number, policy: GracePolicy): boolean {
  if (verifiedMs === null || verifiedMs < 0) return false;
  return Math.max(verifiedMs, outageMs) <= policy.verifiedMaxAgeS * 1_000;
}

function overCap(counted: GraceFacts['counted'], { caps }: GracePolicy): readonly AppError[] {
  const units = [...new Set(counted.map(({ unit }) => unit))];
  return units.flatMap(unit => {
    const sum = counted.reduce((total, each) => (each.unit === unit ? total + each.amount : total), 0);
    const amount = sum - caps[unit];
    return amount > 0 ? [appError('E-OFF-08', { amount, available: caps[unit], unit })] : [];
  });
}
