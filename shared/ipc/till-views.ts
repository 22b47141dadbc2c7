import { z } from 'zod';
import { cashStandings } from '../till/cash-standing';
import { drawerKinds, movementKinds, movementReasons } from '../till/till-policy';
import { unsettledOps, unsettledStates } from '../till/till-report';
import { cents, instant, positiveCents, role } from './fields';

/** So many of one note or coin; what is wrong with a count is judged by its rules, which have a sentence for it. */
export const pieces = z
  .array(z.strictObject({ cents: z.int().min(1).max(1_000_000), pieces: z.int().min(0).max(1_000_000) }))
  .max(30);

/** The last count of a closing, and what its difference asks for. */
export const tillCountView = z.strictObject({
  number: z.int(),
  at: instant,
  by: z.string(),
  countedCents: cents,
  expectedCents: cents,
  overShortCents: cents,
  needsExplanation: z.boolean(),
  needsApproval: z.boolean(),
  mayRecount: z.boolean(),
});
export type TillCountView = z.infer<typeof tillCountView>;

/** The till that is open here. */
export const tillView = z.strictObject({
  sessionId: z.string(),
  openedAt: instant,
  openedBy: z.string(),
  openingFloatCents: positiveCents,
  /** Whether whoever asks may take cash on it now. */
  standing: z.enum(cashStandings),
  /** null until its closing has begun. */
  count: tillCountView.nullable(),
});
export type TillView = z.infer<typeof tillView>;

const movementRules = z.strictObject({
  reasons: z.array(z.enum(movementReasons)),
  approveOverCents: cents,
  byRole: role,
});

/** The rules of this store's drawers, for the screen to ask by. */
export const tillRulesView = z.strictObject({
  drawer: z.enum(drawerKinds),
  denominations: z.array(z.int()),
  maxPieces: z.int(),
  maxCents: cents,
  dropAboveCents: cents,
  movements: z.strictObject({ 'cash-in': movementRules, 'cash-out': movementRules, drop: movementRules }),
});
export type TillRulesView = z.infer<typeof tillRulesView>;

const movement = z.strictObject({
  kind: z.enum(movementKinds),
  reason: z.enum(movementReasons),
  note: z.string(),
  amountCents: cents,
  at: instant,
  by: z.string(),
  approvedBy: z.string().nullable(),
});

const count = z.strictObject({
  number: z.int(),
  at: instant,
  by: z.string(),
  pieces: z.array(z.strictObject({ cents: z.int(), pieces: z.int() })),
  countedCents: cents,
  expectedCents: cents,
});

const unsettledSale = z.strictObject({
  saleId: z.string(),
  op: z.enum(unsettledOps),
  localRef: z.string(),
  soldAt: instant,
  totalCents: cents,
  state: z.enum(unsettledStates),
  isOfSession: z.boolean(),
});

const amounts = z.strictObject({ count: z.int(), cents });
const byKind = z.strictObject({ cash: amounts, debit: amounts });

/** What everybody may see of a till, also whoever is going to count it blind. */
const common = z.strictObject({
  kind: z.enum(['X', 'Z']),
  sessionId: z.string(),
  terminalId: z.string(),
  zNumber: z.int().nullable(),
  openedAt: instant,
  openedBy: z.string(),
  at: instant,
  by: z.string(),
  salesCount: z.int(),
  floatCents: cents,
  inCents: cents,
  outCents: cents,
  dropCents: cents,
  movements: z.array(movement),
  voids: z.int(),
  refunds: z.int(),
  corrections: z.int(),
  noSales: z.int(),
  unsettled: z.array(unsettledSale),
  openIncidents: z.int(),
  openUndoIncidents: z.int(),
});

/** From any of these follows what the drawer should hold. */
const money = z.strictObject({
  discountCents: cents,
  subtotalCents: cents,
  taxCents: cents,
  totalCents: cents,
  takenCents: cents,
  changeCents: cents,
  backCents: cents,
  expectedCents: cents,
  paid: byKind,
  givenBack: byKind,
});

export const tillReportView = common.extend({
  /** null for whoever counts blind. */
  money: money.nullable(),
  counts: z.array(count),
  overShortCents: cents.nullable(),
  explanation: z.string(),
  approvedBy: z.string().nullable(),
});
export type TillReportView = z.infer<typeof tillReportView>;

/** One line of the history of closed tills. */
export const closedTillView = z.strictObject({
  sessionId: z.string(),
  zNumber: z.int(),
  openedAt: instant,
  closedAt: instant,
  closedBy: z.string(),
  countedCents: cents,
  expectedCents: cents,
  overShortCents: cents,
});
export type ClosedTillView = z.infer<typeof closedTillView>;
