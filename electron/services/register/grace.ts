import { crashPoint } from '../../../db/crash-point';
import type { ReadableDb } from '../../../db/handles';
import { countSalesInOutage, type GraceApproval } from '../../../db/repositories/grace-sales';
import { hasUnsettledSale } from '../../../db/repositories/outbox';
import { countByState } from '../../../db/repositories/outbox-counts';
import type { Cart } from '../../../shared/cart/cart';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Patient } from '../../../shared/people/patient';
import { type GraceFacts, graceObstacles } from '../../../shared/sale/offline-policy';
import type { ServiceContext } from '../service-context';
import { type CartFacts, judgeCart } from './cart-facts';
import type { Findings } from './new-validation';

type GraceContext = Pick<
  ServiceContext,
  'db' | 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn' | 'connection' | 'outage' | 'approvals'
>;

/** Only where the store was set up for it, and only for a line that is down: no other failure is an outage. */
export function isGraceTime(context: Pick<ServiceContext, 'config' | 'connection'>): boolean {
  return context.config.policy.offline === 'grace' && context.connection().state === 'offline';
}

/** Every condition of policy `grace` that does not hold for this cart now. */
export function findGraceObstacles(
  context: Omit<GraceContext, 'approvals'>,
  cart: Cart,
  facts: CartFacts,
  patient: Patient,
): readonly AppError[] {
  return graceObstacles(readGraceFacts(context, cart, facts, patient), context.config.grace);
}

export function readGraceFacts(
  context: Omit<GraceContext, 'approvals'>,
  cart: Cart,
  facts: CartFacts,
  patient: Patient,
): GraceFacts {
  const { db } = context;
  const { state, clock } = context.connection();
  const outage = context.outage();
  const { lines } = judgeCart(context, cart, facts);
  const orders = facts.snapshot?.snapshot.orders ?? [];
  const bought = outage === null ? 0 : countSalesInOutage(db, outage.id, patient.id);
  // A sale from before the outage that nobody has settled weighs as much as one made in it.
  const unsettled = hasUnsettledSale(db, patient.id) ? context.config.grace.maxSalesPerPatient : 0;
  return {
    connection: state,
    today: facts.today.registryDay,
    outageMs: outage?.elapsedMs ?? null,
    clock,
    verifiedMs: verifiedMs(context, facts),
    cardEndsOn: patient.registryExpiresOn,
    isLastDayValid: facts.today.rules.cardExpiryInclusive,
    orderEndsOn: lines.flatMap(line => orders.find(order => order.orderId === line.orderId)?.endsOn ?? []),
    counted: lines.map(({ unit, amount }) => ({ unit, amount })),
    salesInOutage: Math.max(bought, unsettled),
    queued: countWaiting(db),
  };
}

/** Reports of this till that the state has not got, as far as is known. */
export function countWaiting(db: ReadableDb): number {
  const { queued, sending, unknown } = countByState(db);
  return queued + sending + unknown;
}

/** By the state's own clock, which dated the answer. One of another day is none: its amounts are not today's. */
function verifiedMs(context: Pick<GraceContext, 'connection'>, { snapshot, today }: CartFacts): number | null {
  if (snapshot === null || snapshot.snapshot.registryDay !== today.registryDay) return null;
  return today.now + (context.connection().stateOffsetMs ?? 0) - snapshot.snapshot.asOf;
}

/**
 * The answer while the state cannot be asked: the same rules over what the registry said last, less what was sold here since.
 * They can say no by themselves; yes is a lead's, for this cart and once.
 */
export function judgeByGrace(
  context: GraceContext,
  cart: Cart,
  facts: CartFacts,
  approvalToken: string | null,
): Result<Findings, AppError> {
  const outage = context.outage();
  const { patient } = facts;
  if (outage === null || patient === null) return err(appError('E-NET-01'));
  const [obstacle] = findGraceObstacles(context, cart, facts, patient);
  if (obstacle !== undefined) return err(obstacle);
  const verdict = judgeCart(context, cart, facts);
  const stateLifeMs = context.config.grace.outageMaxS * 1_000 - outage.elapsedMs;
  const found = { reasons: verdict.refusals, verdict, state: null, stateLifeMs, mode: 'grace' } as const;
  if (verdict.refusals.length > 0) return ok({ ...found, grace: null });
  if (approvalToken === null) return err(appError('E-OFF-03'));
  const approved = context.approvals.spend(approvalToken, { action: 'grace-sale', subject: cart.id });
  if (!approved.ok) return approved;
  crashPoint('grace-granted');
  const grace: GraceApproval = { outageId: outage.id, ...approved.value };
  return ok({ ...found, grace });
}
