import type { Cents } from '../kernel/units';

/** What people hand over: the next multiple of each of these, in cents. */
const notes = [500, 1_000, 2_000, 5_000, 10_000];

/** The keys beside the amount: exactly the total, then rounded up to what a customer may hold, smallest first. */
export function quickTenders(totalCents: Cents): readonly Cents[] {
  const rounded = notes.map(note => Math.ceil(totalCents / note) * note);
  return [...new Set([totalCents, ...rounded])] as Cents[];
}
