import { z } from 'zod';
import { ControlRefusal } from './control-refusal';

const longestDelayMs = 600_000;
const commit = (meaning: string, byDefault: boolean) => z.boolean().default(byDefault).describe(meaning);
const target = {
  action: z
    .string()
    .regex(/^([a-z_]+|\*)$/)
    .default('*')
    .describe('the action it strikes, * for all'),
  times: z.int().nonnegative().default(1).describe('how often, 0 until deleted'),
};

/** Every fault that can be armed; nothing is listed that does not work. */
export const faultModes = {
  drop_request: {
    meaning: 'the connection dies before anything happens',
    schema: z.strictObject({ mode: z.literal('drop_request'), ...target }),
  },
  drop_reply: {
    meaning: 'the connection dies after the request took effect',
    schema: z.strictObject({ mode: z.literal('drop_reply'), ...target }),
  },
  mmur_down: {
    meaning:
      'BioTrack is up and the patient registry behind it is down: actions that need it answer 1000 MMUR_UNAVAILABLE',
    schema: z.strictObject({ mode: z.literal('mmur_down'), ...target }),
  },
  http_status: {
    meaning: 'answers with this HTTP status and no usable body',
    schema: z.strictObject({
      mode: z.literal('http_status'),
      ...target,
      status: z.int().min(300).max(599).describe('the status'),
      commit: commit('whether the request takes effect all the same', false),
      retry_after: z.int().nonnegative().optional().describe('seconds for a Retry-After header'),
    }),
  },
  delay: {
    meaning: 'the answer is late',
    schema: z.strictObject({
      mode: z.literal('delay'),
      ...target,
      ms: z.int().nonnegative().max(longestDelayMs).describe('how late, in milliseconds'),
      when: z
        .enum(['before', 'during', 'after'])
        .default('before')
        .describe(
          'before it arrives, while it is running (a write then counts as in progress), or after it took effect',
        ),
    }),
  },
  empty_200: {
    meaning: 'answers 200 with an empty body',
    schema: z.strictObject({
      mode: z.literal('empty_200'),
      ...target,
      commit: commit('whether the request takes effect', true),
    }),
  },
  html_200: {
    meaning: 'answers 200 with a page of HTML',
    schema: z.strictObject({
      mode: z.literal('html_200'),
      ...target,
      commit: commit('whether the request takes effect', true),
    }),
  },
  header_leak: {
    meaning: 'the answer has a response header in front of its JSON',
    schema: z.strictObject({ mode: z.literal('header_leak'), ...target }),
  },
  numbers_as_strings: {
    meaning: 'every number of the answer is a string',
    schema: z.strictObject({ mode: z.literal('numbers_as_strings'), ...target }),
  },
} as const;

export type FaultMode = keyof typeof faultModes;
export type Fault = z.infer<(typeof faultModes)[FaultMode]['schema']>;

const modeSchema = z.looseObject({ mode: z.string() });

/** Throws a sentence for a mode that does not exist, and a schema error for a wrong parameter. */
export function parseFault(body: unknown): Fault {
  const { mode } = modeSchema.parse(body);
  if (!isFaultMode(mode)) throw new ControlRefusal(`there is no fault mode "${mode}"; GET /faults lists them`);
  return faultModes[mode].schema.parse(body);
}

export function describeFaultModes() {
  return Object.entries(faultModes).map(([mode, { meaning, schema }]) => ({
    mode,
    meaning,
    parameters: Object.entries(schema.shape)
      .filter(([name]) => name !== 'mode')
      .map(([name, field]) => ({ name, meaning: field.description ?? '' })),
  }));
}

function isFaultMode(mode: string): mode is FaultMode {
  return Object.hasOwn(faultModes, mode);
}
