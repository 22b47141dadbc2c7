import { z } from 'zod';
import defaults from './policies/till.json';

/** Who takes cash on an open drawer: everybody who is signed in, or the one who opened it. */
export const drawerKinds = ['shared', 'own'] as const;

/** Cash that moves without a sale: brought to the drawer, paid out of it, or put away in the safe. */
export const movementKinds = ['cash-in', 'cash-out', 'drop'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** Why cash moved; a closed set, so that reports can add up by reason and every one has its words. */
export const movementReasons = [
  'change',
  'float',
  'found',
  'supplies',
  'courier',
  'safe',
  'bank',
  /** Needs a note that says what. */
  'other',
] as const;
export type MovementReason = (typeof movementReasons)[number];

const isDistinct = (values: readonly (string | number)[]): boolean => new Set(values).size === values.length;
const isFalling = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value < (values[index - 1] ?? 0));
const cents = z.int().min(0).max(100_000_000);
const role = z.enum(['cashier', 'lead', 'admin']);

const movement = z.strictObject({
  reasons: z.array(z.enum(movementReasons)).min(1).refine(isDistinct, 'a reason twice'),
  /** More than this in one movement needs a lead; 0: every one does. */
  approveOverCents: cents,
  byRole: role,
});

/** How cash is kept and counted here; data with a date, because no rule of the state says. */
export const tillPolicySchema = z
  .strictObject({
    reviewed: z.iso.date(),
    source: z.string().min(1),
    drawer: z.enum(drawerKinds),
    /** What lies in a drawer, the largest first, as it is counted. */
    denominations: z.array(z.int().positive()).min(1).max(30).refine(isFalling, 'not from the largest to the smallest'),
    /** More pieces of one kind than this are a typing mistake, and so is more money than that at once. */
    maxPieces: z.int().positive().max(100_000),
    maxCents: cents.min(1),
    /** How often somebody may count again after seeing the difference. */
    recounts: z.int().min(0).max(5),
    /** Whoever is below this role counts blind, and sees no cash figures before. */
    expectedSeenBy: role,
    /** A difference of more than this has to be explained, */
    explainOverCents: cents,
    /** and one of more than that needs a lead. */
    approveOverCents: cents,
    /** From here on the screen reminds of putting cash away; 0: never. */
    dropAboveCents: cents,
    movements: z.strictObject({ 'cash-in': movement, 'cash-out': movement, drop: movement }),
  })
  .refine(policy => policy.explainOverCents <= policy.approveOverCents, {
    path: ['approveOverCents'],
    message: 'a lead before an explanation',
  });
export type TillPolicy = Readonly<z.output<typeof tillPolicySchema>>;

export const defaultTillPolicy: TillPolicy = tillPolicySchema.parse(defaults);
