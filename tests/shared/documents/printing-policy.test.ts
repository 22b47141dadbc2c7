import { expect, it } from 'vitest';
import { printingPolicy, printingPolicySchema } from '../../../shared/documents/printing-policy';

it('waits five seconds and ten minutes, as hardware.md, section 10, says', () => {
  const { jobBaseMs, bytesPerS, jobLongestMs } = printingPolicy;
  expect([jobBaseMs, bytesPerS, jobLongestMs]).toEqual([5_000, 2_000, 600_000]);
});

it.each([
  ['an unknown field', { extra: 1 }],
  ['no time at all', { jobBaseMs: 0 }],
  ['jobs of no label', { sheetsPerJob: 0 }],
  ['less time with trouble than without', { jobLongestMs: 5_000 }],
])('refuses %s', (_, change) => {
  expect(printingPolicySchema.safeParse({ ...printingPolicy, ...change }).success).toBe(false);
});
