import type { z } from 'zod';
import type { SentAmounts } from '../../shared/compliance/sent-amounts';
import { err, ok, type Result } from '../../shared/kernel/result';

export type Misread = 'unreadable' | 'unreadable-amount' | 'wrong-reference' | UnreadableAmounts;
/** Limits that cannot be read, with what was sent instead, for a lead to look at. */
export type UnreadableAmounts = { readonly kind: 'unreadable-amount'; readonly sent: SentAmounts };
export type ReadReply<T> = Result<T, Misread>;

/** An answer either has the form we know or is none; unknown extra fields are ignored, since the state adds some freely. */
export function readWith<T>(schema: z.ZodType<T>, body: unknown): ReadReply<T> {
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : err('unreadable');
}

/** As readWith, where a fault under one of `amountFields` means that a limit could not be read (E-LIM-02). */
export function readAmountsWith<T>(schema: z.ZodType<T>, body: unknown, amountFields: readonly string[]): ReadReply<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  const isAmount = parsed.error.issues.some(({ path }) => amountFields.includes(String(path[0])));
  return err(isAmount ? 'unreadable-amount' : 'unreadable');
}

/** Card ids are opaque but case does not tell two apart. */
export function isSameCard(one: string, other: string): boolean {
  return one.trim().toUpperCase() === other.trim().toUpperCase();
}
