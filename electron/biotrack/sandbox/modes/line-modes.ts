import { z } from 'zod';
import { commit, plain, seconds, target } from './mode';

const longestDelayMs = 600_000;
const ms = (meaning: string) => z.int().nonnegative().max(longestDelayMs).describe(meaning);
const bytes = (meaning: string) => z.int().nonnegative().describe(meaning);

/** What a network does to a request on its way, and to the answer on its way back. */
export const lineModes = {
  drop_request: plain('drop_request', 'the connection dies before anything happens'),
  drop_reply: plain('drop_reply', 'the connection dies after the request took effect'),
  cut_request: {
    meaning: 'the connection dies while the request arrives, before anything happens',
    schema: z.strictObject({
      mode: z.literal('cut_request'),
      ...target,
      bytes: bytes('how many bytes of its body arrive; of a named action at least as many as name it'),
    }),
  },
  cut_reply: {
    meaning: 'the connection dies within the answer, after the request took effect',
    schema: z.strictObject({
      mode: z.literal('cut_reply'),
      ...target,
      bytes: bytes('how many bytes of its body arrive, behind whole headers'),
    }),
  },
  black_hole: {
    meaning: 'the request is taken and never answered; the connection stays open',
    schema: z.strictObject({ mode: z.literal('black_hole'), ...target, commit: commit(false) }),
  },
  delay: {
    meaning: 'the answer is late',
    schema: z.strictObject({
      mode: z.literal('delay'),
      ...target,
      ms: ms('how late, in milliseconds of real time'),
      when: z
        .enum(['before', 'during', 'after'])
        .default('before')
        .describe(
          'before it arrives, while it is running (a write then counts as in progress), or after it took effect',
        ),
    }),
  },
  drip: {
    meaning: 'the answer comes in small pieces, slowly',
    schema: z.strictObject({
      mode: z.literal('drip'),
      ...target,
      bytes_per_second: z.int().positive().max(1_000_000).describe('how fast its body comes'),
    }),
  },
  late_landing: {
    meaning: 'the connection dies at once, and the request reaches the state later all the same',
    schema: z.strictObject({ mode: z.literal('late_landing'), ...target, seconds: seconds('how much later') }),
  },
  in_progress: {
    meaning: 'the connection dies at once; the request counts as running meanwhile, and then takes effect',
    schema: z.strictObject({ mode: z.literal('in_progress'), ...target, seconds: seconds('how long it runs') }),
  },
  duplicate_delivery: {
    meaning: 'the network delivers the request a second time',
    schema: z.strictObject({
      mode: z.literal('duplicate_delivery'),
      ...target,
      ms: z.int().nonnegative().max(longestDelayMs).default(0).describe('how many milliseconds after the first'),
    }),
  },
} as const;
