import type { z } from 'zod';
import type { Role } from '../people/role';

/** Who may call: nobody signed in yet, or a signed-in user of at least this role. */
export type Access = 'anyone' | Role;

/** Rates of reliability.md section 4.7: PIN and search at 5 a second, the rest at 50. */
export type RateClass = 'normal' | 'slow';

/** One line of the contract: what goes in, what comes out, and who may ask. */
export type Channel<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly input: I;
  readonly output: O;
  readonly access: Access;
  readonly rate: RateClass;
};

export function channel<I extends z.ZodType, O extends z.ZodType>(
  access: Access,
  input: I,
  output: O,
  rate: RateClass = 'normal',
): Channel<I, O> {
  return { input, output, access, rate };
}
