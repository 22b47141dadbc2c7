import { err, ok, type Result } from '../kernel/result';
import type { Cents } from '../kernel/units';
import { hasRole, type Role } from '../people/role';
import type { MovementKind, MovementReason, TillPolicy } from './till-policy';

export type Movement = {
  readonly kind: MovementKind;
  readonly reason: MovementReason;
  readonly note: string;
  readonly amountCents: Cents;
};

export type MovementRefusal = 'bad-amount' | 'bad-reason' | 'note-missing';

export const noteLength = { min: 3, max: 120 } as const;

/** One line of plain text; nothing where nothing was typed. */
export function readNote(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, noteLength.max);
}

/**
 * Whether cash may move so, and whether a lead has to say yes. More than the drawer holds on paper is not refused, because
 * paper may be wrong; but it is not one person's word either.
 */
export function judgeMovement(
  movement: Movement,
  expectedCents: Cents,
  role: Role,
  policy: Pick<TillPolicy, 'maxCents' | 'movements'>,
): Result<{ readonly needsApproval: boolean }, MovementRefusal> {
  const { kind, reason, note, amountCents } = movement;
  const rules = policy.movements[kind];
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0 || amountCents > policy.maxCents) return err('bad-amount');
  if (!rules.reasons.includes(reason)) return err('bad-reason');
  if (reason === 'other' && readNote(note).length < noteLength.min) return err('note-missing');
  const isOverdrawn = kind !== 'cash-in' && amountCents > expectedCents;
  return ok({ needsApproval: isOverdrawn || amountCents > rules.approveOverCents || !hasRole(role, rules.byRole) });
}

/** What a lead says yes to: this much, this way, out of or into this drawer. */
export function movementSubject(
  sessionId: string,
  { kind, amountCents }: { readonly kind: MovementKind; readonly amountCents: number },
): string {
  return `${sessionId}.${kind}.${amountCents}`;
}
