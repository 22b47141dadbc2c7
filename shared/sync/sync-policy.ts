import { z } from 'zod';
import production from './policies/production.json';
import training from './policies/training.json';

const ms = z.int().positive();
const count = z.int().positive();

/** Every number the sending of sales depends on; data with a date, because the state documents none of them. */
export const syncPolicySchema = z
  .strictObject({
    reviewed: z.iso.date(),
    source: z.string().min(1),
    maxInFlight: count.max(16),
    tickMs: ms,
    backoffBaseMs: ms,
    backoffCapMs: ms,
    retryAfterCapMs: ms,
    /** How long after an attempt ended its absence from the state's lists proves that it never took effect. */
    settleMs: ms,
    /** Waits before the first look-ups of an unknown sale; from then on lookupEveryMs. */
    lookupDelaysMs: z.array(ms).min(1),
    lookupEveryMs: ms,
    /** Older proof of absence is looked at again before the sale is sent. */
    evidenceValidMs: ms,
    watermarkValidMs: ms,
    /** The first send and three resends; after that a person decides. */
    maxUnknownAttempts: count,
    /** The same answer that means nothing, so often in a row, is not asked for again. */
    maxSameAnswers: count,
    /** How often the state may refuse the time or the card key before the refusal counts as final. */
    maxStampRefusals: count,
    maxAgeMs: ms,
    cardKeyMarginMs: ms,
    pendingPollMs: ms,
    /** How long an allotment that is to come back is looked for in every poll, and how often from then on. */
    allotmentSoonMs: ms,
    allotmentEveryMs: ms,
    /** How long after its undoing, or after the goods that came back are gone; and after which nobody looks any more. */
    allotmentSlackMs: ms,
    allotmentGiveUpMs: ms,
    breakerFailures: count,
    breakerOpenMs: ms,
    heartbeatMs: ms,
    reconnectBaseMs: ms,
    reconnectCapMs: ms,
    /** How long the registry behind the state counts as down after it was last found so; nothing can ask it directly. */
    registryDownMs: ms,
    clockWarnMs: ms,
    clockBlockMs: ms,
    inventoryEveryMs: ms,
    inventoryGapRetries: count,
    queueAlarmMs: ms,
    /** How often the length of the queue is noted for the picture of the day, and how long such notes are kept. */
    queueSampleMs: ms,
    queueSampleKeepMs: ms,
    /** How often the length of an outage under way is written down. */
    outageNoteMs: ms,
    outageBannerMs: ms,
    outageReportableMs: ms,
    outageDeadlineMs: ms,
  })
  .refine(policy => policy.outageBannerMs < policy.outageReportableMs, 'the banner comes before the report')
  .refine(policy => policy.outageReportableMs < policy.outageDeadlineMs, 'the report comes before its deadline')
  .refine(
    policy => policy.allotmentSlackMs < policy.allotmentGiveUpMs,
    'an allotment is looked for until it is given up',
  )
  .refine(policy => policy.clockWarnMs <= policy.clockBlockMs, 'a warning comes before the block');

export type SyncPolicy = Readonly<z.infer<typeof syncPolicySchema>>;

const policies = { production: syncPolicySchema.parse(production), training: syncPolicySchema.parse(training) };

export function syncPolicyFor(environment: 'training' | 'test' | 'production'): SyncPolicy {
  return environment === 'production' ? policies.production : policies.training;
}
