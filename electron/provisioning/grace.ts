import { z } from 'zod';
import { defaultGracePolicy, type GracePolicy, gracePolicySchema } from '../../shared/sale/grace-policy';

const { shape } = gracePolicySchema;
const caps = shape.caps.shape;

/** What a store says about policy `grace`; what it leaves out is the house default (shared/sale/policies/grace.json). */
export const graceSettings = z.strictObject({
  verified_max_age_s: shape.verifiedMaxAgeS.optional(),
  outage_max_s: shape.outageMaxS.optional(),
  max_queued: shape.maxQueued.optional(),
  max_sales_per_patient: shape.maxSalesPerPatient.optional(),
  covers_days: shape.coversDays.optional(),
  cap_ug_thc: caps.ug_thc.optional(),
  cap_ug_cbd: caps.ug_cbd.optional(),
  cap_mg_smoking: caps.mg_smoking.optional(),
});
export type GraceSettings = z.output<typeof graceSettings>;

export function gracePolicyOf(settings: GraceSettings | undefined): GracePolicy {
  const house = defaultGracePolicy;
  if (settings === undefined) return house;
  return gracePolicySchema.parse({
    ...house,
    source: 'policy.grace of the setup file',
    verifiedMaxAgeS: settings.verified_max_age_s ?? house.verifiedMaxAgeS,
    outageMaxS: settings.outage_max_s ?? house.outageMaxS,
    maxQueued: settings.max_queued ?? house.maxQueued,
    maxSalesPerPatient: settings.max_sales_per_patient ?? house.maxSalesPerPatient,
    coversDays: settings.covers_days ?? house.coversDays,
    caps: {
      ug_thc: settings.cap_ug_thc ?? house.caps.ug_thc,
      ug_cbd: settings.cap_ug_cbd ?? house.caps.ug_cbd,
      mg_smoking: settings.cap_mg_smoking ?? house.caps.mg_smoking,
    },
  });
}
