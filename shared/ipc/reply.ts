import { z } from 'zod';
import { errorCodes } from '../kernel/error-code';

/** What every call answers. Text is looked up from the code; nothing crosses as a throw. */
export const failureReply = z.strictObject({
  ok: z.literal(false),
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Names this failure in the log, for the call to IT. */
  ref: z.string(),
});
export type FailureReply = z.infer<typeof failureReply>;
export type Reply<T> = { readonly ok: true; readonly data: T } | FailureReply;
