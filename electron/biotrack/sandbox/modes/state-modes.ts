import { z } from 'zod';
import { injectionSchema } from '../inject-dispensation';
import { plain, seconds, target } from './mode';

/** What goes wrong inside the state: its registry, its clock, its inventory, its lists. */
export const stateModes = {
  mmur_down: plain(
    'mmur_down',
    'BioTrack is up and the patient registry behind it is down: actions that need it answer 1000 MMUR_UNAVAILABLE',
  ),
  registry_pending: {
    meaning: 'a sale or its undoing is accepted while the registry takes it only later; until then it reads PENDING',
    schema: z.strictObject({ mode: z.literal('registry_pending'), ...target, seconds: seconds('how much later') }),
  },
  restore_after_destroy: plain(
    'restore_after_destroy',
    'a refund that takes goods back gives the allotment back only once those goods are destroyed',
  ),
  inject_before: {
    meaning: 'another store dispenses to the patient just before this call',
    schema: z.strictObject({
      mode: z.literal('inject_before'),
      ...target,
      dispensation: injectionSchema.describe('as for POST /inject/dispensation'),
    }),
  },
  clock_skew: {
    meaning: "the server's clock is off for this call",
    schema: z.strictObject({
      mode: z.literal('clock_skew'),
      ...target,
      seconds: z.int().min(-86_400).max(86_400).describe('how far it runs ahead; negative, how far behind'),
    }),
  },
  null_weight: {
    meaning: 'the state has lost the weight of a package from this call on, until the fixture gives it back',
    schema: z.strictObject({
      mode: z.literal('null_weight'),
      ...target,
      barcodeid: z
        .string()
        .regex(/^\d{16}$/, 'a barcode has 16 digits')
        .describe('the package'),
    }),
  },
  round_quantity: plain(
    'round_quantity',
    'rounds to two decimals without a word: quantities it is sent, weights and quantities it tells',
  ),
  duplicate_page: plain('duplicate_page', 'a sync answers once more with the page it gave before, if it gave one'),
  cursor_gap: plain('cursor_gap', 'a sync leaves out the second half of a page and goes on behind it'),
  list_lag: {
    meaning: 'sync_sale and sync_check do not know the newest sales yet',
    schema: z.strictObject({ mode: z.literal('list_lag'), ...target, seconds: seconds('how new they are') }),
  },
} as const;
