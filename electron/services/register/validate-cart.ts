import { crashPoint } from '../../../db/crash-point';
import { hasUnsentGraceSale } from '../../../db/repositories/grace-sales';
import { findUnsettledSale } from '../../../db/repositories/outbox';
import { saveValidation } from '../../../db/transactions/save-validation';
import { needsPatient } from '../../../shared/cart/cart';
import { isFresh } from '../../../shared/compliance/freshness';
import type { Refusal } from '../../../shared/compliance/refusal';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Instant } from '../../../shared/kernel/units';
import type { CardState } from '../../biotrack/port';
import { checkClock } from '../check-clock';
import { checkOperator } from '../check-operator';
import { checkRules } from '../check-rules';
import type { ServiceContext } from '../service-context';
import { lookUpError } from '../state-answer';
import type { CartDesk, DeskCart } from './cart-desk';
import { type CartFacts, judgeCart, readCartFacts } from './cart-facts';
import { hashCart } from './cart-hash';
import { isGraceTime, judgeByGrace } from './grace';
import { type Findings, newValidation } from './new-validation';
import { patientOf, refreshCaregivers, refreshRegistry } from './registry-desk';
import { toStateLines } from './report-lines';

/** The cart as it was when the question was put, with everything an answer must still be about. */
type Asked = {
  readonly desk: DeskCart;
  readonly hash: string | null;
  readonly moment: number;
  readonly unsettledApproverId: string | null;
};

/**
 * Validates the open cart against the state and keeps the verdict. A refusal is an answer and is kept too; only a
 * state that cannot be asked is an error, and then the cart stays as it was.
 */
export async function validateCart(
  context: ServiceContext,
  desk: CartDesk,
  approvalToken: string | null,
): Promise<Result<null, AppError>> {
  const before = desk.current();
  const allowed = checkBeforeAsking(context, before);
  if (!allowed.ok) return allowed;
  const patient = patientOf(context, before.cart.patientId);
  if (!patient.ok) return patient;
  const unsettled = allowUnsettled(context, patient.value.id, approvalToken);
  if (!unsettled.ok) return unsettled;
  const hash = hashCart(context.port, before.cart, patient.value);
  const asked: Asked = { desk: before, hash, moment: desk.moment(), unsettledApproverId: unsettled.value };
  const card = await refreshRegistry(context, patient.value, before.cart.caregiver?.cardId ?? null);
  if (!card.ok) return isGraceTime(context) ? keepGrace(context, desk, asked, approvalToken) : card;
  // What was sold without the state goes to it first: only then does its answer hold everything this patient bought.
  if (hasUnsentGraceSale(context.db)) return err(appError('E-OFF-10'));
  if ('kind' in card.value) return keep(context, desk, asked, refusedCard(context, card.value.refusal.reasons));
  const listed = await refreshCaregivers(context, patient.value);
  if (!listed.ok) return listed;
  const findings = await judge(context, before, card.value);
  return findings.ok ? keep(context, desk, asked, findings.value) : findings;
}

/** Everything that can be refused without bothering the state, so that no work is wasted. */
function checkBeforeAsking(context: ServiceContext, desk: DeskCart): Result<null, AppError> {
  const { cart } = desk;
  if (cart.lines.length === 0) return err(appError('E-CRT-02'));
  const rules = checkRules(context);
  if (!rules.ok) return rules;
  if (!needsPatient(cart)) return ok(null);
  if (cart.patientId === null) return err(appError('E-CRT-04'));
  const operator = checkOperator(context);
  if (!operator.ok) return operator;
  return checkClock(context);
}

/**
 * Two sales of one patient in the air at once may be more than the patient may have, so the second needs a lead, for each
 * validation anew. What is not settled stays taken out of the allotment: the rules still hold for both together.
 * @returns the lead who allowed it; null where every sale is settled.
 */
function allowUnsettled(
  context: ServiceContext,
  patientId: string,
  approvalToken: string | null,
): Result<string | null, AppError> {
  const unsettled = findUnsettledSale(context.db, patientId);
  if (unsettled === null) return ok(null);
  if (isGraceTime(context)) return err(appError('E-OFF-06'));
  if (approvalToken === null) return err(appError('E-PAT-08', { ref: unsettled.localRef }));
  const approved = context.approvals.spend(approvalToken, { action: 'unsettled-sale', subject: patientId });
  return approved.ok ? ok(approved.value.approverId) : approved;
}

/** The state is not there: what local rules and a lead say stands in for it, as far as policy `grace` goes. */
function keepGrace(
  context: ServiceContext,
  desk: CartDesk,
  asked: Asked,
  approvalToken: string | null,
): Result<null, AppError> {
  const cause = desk.happenedSince(asked.moment);
  if (cause !== null) return err(appError('E-CRT-03', { cause }));
  const { cart } = desk.current();
  const findings = judgeByGrace(context, cart, readCartFacts(context, desk.current()), approvalToken);
  return findings.ok ? keep(context, desk, asked, findings.value) : findings;
}

function refusedCard(context: ServiceContext, reasons: readonly Refusal[]): Findings {
  return { ...asConfigured(context), reasons, verdict: { refusals: [], lines: [], use: [] }, state: null };
}

/** What an answer of the state has in common, whatever it says. */
function asConfigured({ config }: ServiceContext): Pick<Findings, 'mode' | 'grace' | 'stateLifeMs'> {
  return { mode: config.biotrack.validateMode, grace: null, stateLifeMs: null };
}

/** Local rules over the fresh answer, and the state's own verdict when this terminal asks for one (design.md D7). */
async function judge(context: ServiceContext, desk: DeskCart, card: CardState): Promise<Result<Findings, AppError>> {
  const facts = readCartFacts(context, desk);
  const verdict = judgeCart(context, desk.cart, facts);
  const local = isRegistryFresh(context, facts) ? verdict.refusals : [registryStale, ...verdict.refusals];
  if (context.config.biotrack.validateMode === 'local') {
    return ok({ ...asConfigured(context), reasons: local, verdict, state: null });
  }
  const hash = hashCart(context.port, desk.cart, facts.patient);
  if (hash === null || facts.patient === null) return err(appError('E-PAT-10'));
  const answer = await context.port.validateSale({
    terminalId: context.config.terminal.id,
    cardId: facts.patient.registryId,
    cardKey: card.cardKey,
    caregiverCardId: desk.cart.caregiver?.cardId ?? null,
    presenter: desk.cart.caregiver === null ? 'PATIENT' : 'CAREGIVER',
    saleTime: context.clock.now(),
    cartHash: hash,
    lines: toStateLines(desk.cart),
  });
  if (answer.kind === 'failed') return err(lookUpError(answer));
  if (answer.kind === 'refused') return ok({ ...asConfigured(context), reasons: answer.reasons, verdict, state: null });
  const { expiresAt, reasons } = answer.value;
  const stateLifeMs = expiresAt === null ? null : expiresAt - answer.stateTime;
  const found = { reasons: combine(reasons, local), verdict, state: answer.value };
  return ok({ ...asConfigured(context), ...found, stateLifeMs });
}

const registryStale: Refusal = { code: 'REGISTRY_STALE' };

/**
 * The registry was asked a moment ago; an answer of another day or an old one is no ground to sell on (fail closed, policy
 * 3 of biotrack-and-florida.md, section 6). Its age is told by the state's own clock, which dated it.
 */
function isRegistryFresh(context: ServiceContext, { snapshot, today }: CartFacts): boolean {
  if (snapshot === null || snapshot.snapshot.registryDay !== today.registryDay) return false;
  const stateNow = (today.now + (context.connection().stateOffsetMs ?? 0)) as Instant;
  return isFresh(snapshot.snapshot, stateNow, today.rules);
}

/** The state's reasons come first and win; what only this register knows (its own unsettled stock) is added. */
function combine(state: readonly Refusal[], local: readonly Refusal[]): readonly Refusal[] {
  const isNew = (refusal: Refusal) => !state.some(known => known.code === refusal.code && known.line === refusal.line);
  return [...state.map(reason => enrich(reason, local)), ...local.filter(isNew)];
}

/** The state seldom says when room comes back; the local forecast for the same refusal does. */
function enrich(reason: Refusal, local: readonly Refusal[]): Refusal {
  const twin = local.find(known => known.code === reason.code && known.line === reason.line);
  return twin === undefined ? reason : { ...twin, ...reason, ...releaseOf(reason, twin) };
}

function releaseOf(reason: Refusal, twin: Refusal): Pick<Refusal, 'release'> {
  const release = reason.release !== undefined && reason.release.length > 0 ? reason.release : twin.release;
  return release === undefined ? {} : { release };
}

/**
 * A cart that changed while the state was thinking was not what the state looked at; neither was one that was left, locked
 * or taken over meanwhile, nor one whose patient got another card or whose goods another price.
 */
function keep(context: ServiceContext, desk: CartDesk, asked: Asked, found: Findings): Result<null, AppError> {
  const cause = desk.happenedSince(asked.moment);
  if (cause !== null) return err(appError('E-CRT-03', { cause }));
  const now = desk.current();
  const facts = readCartFacts(context, now);
  const hash = hashCart(context.port, now.cart, facts.patient);
  if (hash === null || hash !== asked.hash) return err(appError('E-CRT-03', { cause: 'cart-edited' }));
  const { unsettledApproverId } = asked;
  saveValidation(context.db, newValidation(context, now, facts, hash, { ...found, unsettledApproverId }));
  crashPoint('validation-saved');
  return ok(null);
}
