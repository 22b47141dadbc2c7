import { z } from 'zod';
import defaults from './policies/undo.json';

/**
 * void: the sale never was. refund: money alone goes back. restock: money goes back and goods come back, which nobody may
 * sell again. correct: the price was wrong.
 */
export const undoKinds = ['void', 'restock', 'refund', 'correct'] as const;
export type UndoKind = (typeof undoKinds)[number];

export const undoReasonCodes = [
  'rung-in-error',
  'changed-mind',
  'wrong-item',
  'wrong-patient',
  'duplicate',
  'defective',
  'recalled',
  'goodwill',
  'wrong-price',
  'other',
] as const;
export type UndoReasonCode = (typeof undoReasonCodes)[number];

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
const kinds = z.array(z.enum(undoKinds)).refine(isDistinct, 'a kind twice');

const knownReason = (code: string): UndoReasonCode | null => undoReasonCodes.find(known => known === code) ?? null;
const ownWords = z.string().trim().min(1).max(60);

/** Every reason is one of ours by its code, or the store's own with words of its own and the one of ours that it counts as. */
const reasonSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    /** Of a store's own: which reason the state is told, and this program goes by. */
    as: z.enum(undoReasonCodes).optional(),
    /** Of a store's own, as it is shown and printed. */
    words: z.strictObject({ en: ownWords, es: ownWords }).optional(),
    /** What it may lead to, the one that fits best first. */
    kinds: kinds.min(1),
    /** Whether a lead must say yes, whatever it leads to. */
    lead: z.boolean(),
    /** Whether it says too little by itself. */
    note: z.boolean(),
  })
  .refine(({ code, as, words }) => knownReason(code) !== null || (as !== undefined && words !== undefined), {
    path: ['code'],
    message: 'a reason of your own needs words in en and es, and as which reason the state is told it',
  })
  .refine(({ code, as, words }) => knownReason(code) === null || (as === undefined && words === undefined), {
    path: ['code'],
    message: 'this reason has its words already; one of your own needs another code',
  });
export type UndoReason = Readonly<z.output<typeof reasonSchema>>;

/** A store's own name of a reason, kept with what was undone for it: the store may call it otherwise later, or no more. */
export type OwnReason = { readonly code: string; readonly words: { readonly en: string; readonly es: string } };

/** Which reason of ours it is, or counts as. */
export function reasonToldAs({ code, as }: UndoReason): UndoReasonCode {
  const told = as ?? knownReason(code);
  if (told === null) throw new Error('A reason got past its schema without one that it counts as.');
  return told;
}

export function ownReasonOf({ code, words }: UndoReason): OwnReason | null {
  return words === undefined ? null : { code, words };
}

/** How sales may be undone here; data with a date, because the state says little of it and the house much. */
export const undoPolicySchema = z.strictObject({
  reviewed: z.iso.date(),
  source: z.string().min(1),
  /** How old a sale may be when it is voided; 0 for any age. */
  voidMaxAgeS: z.int().min(0),
  /** Whether a void is refused once the till session of its sale is closed. */
  voidNeedsItsTillSession: z.boolean(),
  /** Whether returned goods are scheduled for destruction at once. */
  autoDestroy: z.boolean(),
  /** How long scheduled goods wait, where the state that scheduled them did not say; 72 hours. */
  destroyWaitS: z.int().min(0),
  /** Kinds that always need a lead. */
  leadKinds: kinds,
  /** From more than this a lead is asked for any kind. */
  leadAboveCents: z.int().min(0),
  reasons: z
    .array(reasonSchema)
    .min(1)
    .refine(reasons => isDistinct(reasons.map(({ code }) => code)), 'a reason twice'),
});
export type UndoPolicy = Readonly<z.output<typeof undoPolicySchema>>;

export const defaultUndoPolicy: UndoPolicy = undoPolicySchema.parse(defaults);

export function findReason(policy: UndoPolicy, code: string): UndoReason | null {
  return policy.reasons.find(reason => reason.code === code) ?? null;
}

export type LeadQuestion = { readonly kind: UndoKind; readonly reason: UndoReason; readonly totalCents: number };

export function needsLead(policy: UndoPolicy, { kind, reason, totalCents }: LeadQuestion): boolean {
  return reason.lead || policy.leadKinds.includes(kind) || totalCents > policy.leadAboveCents;
}
