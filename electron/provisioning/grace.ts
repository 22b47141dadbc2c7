import { z } from 'zod';
import { defaultGracePolicy, gracePolicySchema } from '../../shared/sale/grace-policy';
import { storePolicy } from './store-policy';

const { shape } = gracePolicySchema;
const caps = shape.caps.shape;

/** What a store says about policy `grace`; what it leaves out is the house default (shared/sale/policies/grace.json). */
export const { settings: graceSettings, policyOf: gracePolicyOf } = storePolicy({
  name: 'grace',
  schema: gracePolicySchema,
  house: defaultGracePolicy,
  said: z.strictObject({
    verified_max_age_s: shape.verifiedMaxAgeS.optional(),
    outage_max_s: shape.outageMaxS.optional(),
    max_queued: shape.maxQueued.optional(),
    max_sales_per_patient: shape.maxSalesPerPatient.optional(),
    covers_days: shape.coversDays.optional(),
    cap_ug_thc: caps.ug_thc.optional(),
    cap_ug_cbd: caps.ug_cbd.optional(),
    cap_mg_smoking: caps.mg_smoking.optional(),
  }),
  overrides: (said, house) => ({
    verifiedMaxAgeS: said.verified_max_age_s,
    outageMaxS: said.outage_max_s,
    maxQueued: said.max_queued,
    maxSalesPerPatient: said.max_sales_per_patient,
    coversDays: said.covers_days,
    caps: {
      ug_thc: said.cap_ug_thc ?? house.caps.ug_thc,
      ug_cbd: said.cap_ug_cbd ?? house.caps.ug_cbd,
      mg_smoking: said.cap_mg_smoking ?? house.caps.mg_smoking,
    },
  }),
});
