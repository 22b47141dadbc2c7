import { z } from 'zod';
import { channel } from './channel';
import { approvalToken, nothing } from './fields';
import { printJobsView } from './printing-views';

/** Print jobs, and the drawer without a sale. */
export const printingChannels = {
  /** What was printed and what was not; the job is named by its number. */
  'print.jobs': channel('cashier', nothing, printJobsView),
  /** Again what failed or what nobody knows of; what may be on paper already says that it is a second one. */
  'print.retry': channel('cashier', z.strictObject({ number: z.int() }), printJobsView),
  'print.cancel': channel('cashier', z.strictObject({ number: z.int() }), printJobsView),
  /** It was printed, somebody says. */
  'print.confirm': channel('cashier', z.strictObject({ number: z.int() }), printJobsView),
  /** Nobody needs it. */
  'print.dismiss': channel('cashier', z.strictObject({ number: z.int() }), printJobsView),
  /** Without a sale, for a reason from shared/payment/policies/drawer-reasons.json; some take a lead's approval. */
  'drawer.open': channel(
    'cashier',
    z.strictObject({ reason: z.string().max(32), note: z.string().max(400), approvalToken }),
    nothing,
  ),
} as const;
