import { z } from 'zod';
import { parseScaled } from '../kernel/decimal';
import type { Amount } from '../kernel/units';
import { parseCivilDate } from '../time/civil-date';
import { parseClockTime } from '../time/wall-clock';
import { isTimeZone } from '../time/zone-offset';
import type { RuleProblem } from './rule-problem';

/** The shape of a dated rule set on disk. Unknown members are refused: a misspelt rule must not go unnoticed. */

const day = z.string().transform((text, context) => parseCivilDate(text) ?? refuse(context, 'not-a-date'));
const clock = z.string().transform((text, context) => parseClockTime(text) ?? refuse(context, 'not-a-time'));
/** Written in the registry's own unit (mg of THC, g of smoking form), as the rule's text has it. */
const amount = z.string().transform((text, context) => {
  const value = parseScaled(text, 3);
  return value === null || value === 0 ? refuse(context, 'not-an-amount') : (value as Amount);
});
const source = z.string().min(1);
const zone = z.string().refine(isTimeZone, 'not-a-zone' satisfies RuleProblem);
const orderType = z.enum(['MEDICAL', 'LOW_THC', 'SMOKING']);
const route = z.enum(['EDIBLE', 'INHALATION', 'ORAL', 'SUBLINGUAL', 'SUPPOSITORY', 'TOPICAL', 'SMOKING']);
const form = z.enum([
  'WHOLE_FLOWER',
  'GROUND_FLOWER',
  'PREROLL',
  'VAPE',
  'CONCENTRATE',
  'CAPSULE',
  'TINCTURE',
  'EDIBLE',
  'TOPICAL',
  'SUPPOSITORY',
]);

const limit = z.strictObject({
  orderType,
  /** null: all routes of the order type together. */
  route: route.nullable(),
  unit: z.enum(['ug_thc', 'ug_cbd', 'mg_smoking']),
  windowDays: z.int().min(1).max(366),
  limit: amount,
  /** Bounds the physician's order, not one purchase; kept for display. */
  dailyDose: amount.nullable(),
  source,
});

const formRule = z.strictObject({
  route,
  /** What may be dispensed by this route, and nothing else; null: whatever the state lists for it. */
  forms: z.array(form).min(1).nullable(),
  /** Whether these forms may be dispensed by no other route. */
  isExclusive: z.boolean(),
  source,
});

const ruleSet = z.strictObject({
  id: z.string().min(1),
  effectiveFrom: day,
  /** The last day in force; null: until further notice. */
  effectiveUntil: day.nullable(),
  source,
  registryZone: zone,
  /** Windows counted in hours, and lines split over two orders, are not built: a set that asks for them is refused. */
  windowMode: z.literal('date'),
  allowSplit: z.literal(false),
  cardExpiryInclusive: z.boolean(),
  adultAge: z.int().min(1).max(120),
  registryMaxAgeS: z.int().min(1),
  /** In thousandths: a smaller difference between local mathematics and the registry is not reported. */
  mismatchTolerance: z.int().min(0),
  /** Where each of the plain values above comes from: an inspector asks. */
  sources: z.strictObject({
    registryZone: source,
    windowMode: source,
    allowSplit: source,
    cardExpiryInclusive: source,
    adultAge: source,
    registryMaxAgeS: source,
    mismatchTolerance: source,
  }),
  hours: z.strictObject({ opens: clock, closes: clock, source }),
  ounce: z.strictObject({ grams: amount, source }),
  limits: z.array(limit).min(1),
  forms: z.array(formRule).min(1),
});

export const ruleSetFile = z.strictObject({ sets: z.array(ruleSet).min(1) });
export const ruledRoutes = route.options;
export const ruledForms = form.options;
export type RuleSet = Readonly<z.output<typeof ruleSet>>;

function refuse(context: z.RefinementCtx<string>, problem: RuleProblem): never {
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
}
