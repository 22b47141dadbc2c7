import { z } from 'zod';
import { commit, plain, target, unreadable } from './mode';

/** Answers that are none, or that say the right thing in a strange way, or the wrong thing in the right one. */
export const replyModes = {
  http_status: {
    meaning: 'answers with this HTTP status and no usable body; a redirect leads back to the same address',
    schema: z.strictObject({
      mode: z.literal('http_status'),
      ...target,
      status: z.int().min(300).max(599).describe('the status'),
      commit: commit(false),
      retry_after: z.int().nonnegative().optional().describe('seconds for a Retry-After header'),
    }),
  },
  empty_200: unreadable('empty_200', 'answers 200 with an empty body'),
  html_200: unreadable('html_200', 'answers 200 with a page of HTML'),
  truncated_json: unreadable('truncated_json', 'answers 200 with the first half of the JSON'),
  oversized_reply: unreadable('oversized_reply', 'answers 200 with more than 2 MiB'),
  header_leak: unreadable('header_leak', 'the answer has a response header in front of its JSON'),
  session_expire: plain('session_expire', 'the session ends at this call, which answers 63'),
  numbers_as_strings: plain('numbers_as_strings', 'every number of the answer is a string'),
  strings_as_numbers: plain('strings_as_numbers', 'every string of the answer that reads as a number is one'),
  plain_refusal: plain('plain_refusal', 'answers 602 with an unknown text and no errordata, and nothing happens'),
  bare_errors: plain('bare_errors', 'a real refusal loses its errordata and its text becomes unknown'),
  wrong_ref: plain('wrong_ref', 'takes effect; the answer carries the references of some other sale'),
  wrong_patient: plain('wrong_patient', 'the answer is about some other card'),
} as const;
