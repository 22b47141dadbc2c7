import { expect, it } from 'vitest';
import { failureReply } from '../../../shared/ipc/reply';

it('carries a code and what fills its sentence, never free text', () => {
  const failure = { ok: false, code: 'E-QTY-01', params: { max: 3 }, ref: 'r-1' };
  expect(failureReply.parse(failure)).toEqual(failure);
  expect(failureReply.safeParse({ ...failure, code: 'OOPS' }).success).toBe(false);
  expect(failureReply.safeParse({ ...failure, message: 'boom' }).success).toBe(false);
  expect(failureReply.safeParse({ ...failure, params: { patient: { name: 'x' } } }).success).toBe(false);
});
