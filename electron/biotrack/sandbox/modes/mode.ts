import { z } from 'zod';

/** What every mode can be told: whom it strikes, and how often. */
export const target = {
  action: z
    .string()
    .regex(/^([a-z_]+|\*)$/)
    .default('*')
    .describe('the action it strikes, * for all'),
  times: z.int().nonnegative().default(1).describe('how often, 0 until deleted'),
};

const longestSeconds = 30 * 86_400;

export const seconds = (meaning: string) => z.int().nonnegative().max(longestSeconds).describe(meaning);
export const commit = (byDefault: boolean) =>
  z.boolean().default(byDefault).describe('whether the request takes effect all the same');

/** A mode that takes nothing but its target. */
export function plain<M extends string>(mode: M, meaning: string) {
  return { meaning, schema: z.strictObject({ mode: z.literal(mode), ...target }) };
}

/** An answer that nobody can read; behind it the request has taken effect, unless told not to. */
export function unreadable<M extends string>(mode: M, meaning: string) {
  return { meaning, schema: z.strictObject({ mode: z.literal(mode), ...target, commit: commit(true) }) };
}
