import { z } from 'zod';
import { outageCauses } from '../sync/outage-evidence';
import { instant } from './fields';

/** One outage of the state's line, with the notice as it may be sent. No customer is in it. */
export const outageView = z.strictObject({
  id: z.string(),
  cause: z.enum(outageCauses),
  lastContactAt: instant.nullable(),
  beganAt: instant,
  endedAt: instant.nullable(),
  elapsedMs: z.int(),
  level: z.enum(['down', 'banner', 'reportable', 'overdue']),
  contactsTried: z.int(),
  queuedSales: z.int(),
  noticeDueAt: instant,
  onDuty: z.array(z.strictObject({ name: z.string(), since: instant })),
  notice: z.strictObject({ at: instant, by: z.string() }).nullable(),
  /** In English, line by line. */
  noticeText: z.array(z.string()),
});
export type OutageView = z.infer<typeof outageView>;
