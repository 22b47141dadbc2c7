import { z } from 'zod';
import type { CivilDate } from '../../shared/kernel/units';
import { findTaxTableProblem, flatTable, type TaxTable } from '../../shared/tax/tax-table';

const bp = z.int().min(0).max(10_000);

/**
 * A store's taxes as IT writes them: one rate for merchandise that always held, or dated rates by class. Both together
 * would be two answers to one question.
 */
export const taxSettings = z
  .strictObject({
    merchandise_bp: bp.optional(),
    rates: z
      .array(z.strictObject({ class: z.enum(['merchandise', 'device']), bp, from: z.iso.date() }))
      .max(50)
      .optional(),
    device_exempt: z.boolean().default(false),
  })
  .superRefine((tax, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: tax });
    if (tax.merchandise_bp !== undefined && tax.rates !== undefined) {
      return refuse(['rates'], 'not together with merchandise_bp');
    }
    const found = findTaxTableProblem(taxTableOf(tax));
    if (found !== null) refuse(found.index === null ? ['rates'] : ['rates', found.index], found.problem);
  });
export type TaxSettings = z.output<typeof taxSettings>;

export function taxTableOf(tax: TaxSettings): TaxTable {
  if (tax.merchandise_bp !== undefined) return flatTable(tax.merchandise_bp, tax.device_exempt);
  const rates = (tax.rates ?? []).map(rate => ({ taxClass: rate.class, bp: rate.bp, from: rate.from as CivilDate }));
  return { rates, isDeviceExempt: tax.device_exempt };
}
