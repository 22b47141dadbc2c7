import { expect, it } from 'vitest';
import { isSweepGood, owesLook } from '../../../shared/sync/inherited-report';

const policy = { evidenceValidMs: 60_000, settleMs: 960_000 };
const never = Number.POSITIVE_INFINITY;

it.each([
  ['was queued by this program and never sent', false, false, never, false],
  ['stood there at the start', true, false, never, true],
  ['stood there, however fresh the proof of the life before', true, true, 0, true],
  ['may have landed, and nobody has looked', false, true, never, true],
  ['may have landed, and was looked for a minute ago', false, true, 60_000, false],
  ['may have landed, and was looked for too long ago', false, true, 60_001, true],
])('of a report that %s', (_, isInherited, mayHaveLanded, evidenceAgeMs, owed) => {
  expect(owesLook({ isInherited, mayHaveLanded, evidenceAgeMs }, policy)).toBe(owed);
});

it.each([
  ['of now', 0, 0, true],
  ['of a minute ago', 60_000, 5_000, true],
  ['of more than a minute ago', 60_001, 5_000, false],
  ['of before the time to settle was over, now that it is', 1_000, 959_000, false],
  ['of before the time to settle was over, while it is not', 999, 959_000, true],
  ['of after it was over', 60_000, 960_000, true],
])('takes a list %s for good: %i ms old, heard after %i ms: %s', (_, ageMs, settledForMs, isGood) => {
  expect(isSweepGood({ ageMs, settledForMs }, policy)).toBe(isGood);
});
