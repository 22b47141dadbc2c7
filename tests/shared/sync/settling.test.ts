import { expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/units';
import type { LookupDecision } from '../../../shared/sync/lookup';
import { earlyAnswerOf, settlesAt } from '../../../shared/sync/settling';

const policy = { settleMs: 960_000 };
const tenOClock = 1_773_151_200_000 as Instant;
const minutes = (count: number): number => tenOClock + count * 60_000;
const waiting = { state: 'queued', isDoubted: true, aloneForMs: 0, now: tenOClock } as const;

it.each([
  ['from the moment the machine is on', waiting, minutes(16)],
  ['for the less the longer it is on', { ...waiting, aloneForMs: 600_000 }, minutes(6)],
  ['to the minute that begins after it, and not to one that is over', { ...waiting, aloneForMs: 930_001 }, minutes(1)],
  ['no longer than the time to settle', { ...waiting, aloneForMs: 960_000 }, null],
  ['not where it came after the start, or was heard of since', { ...waiting, isDoubted: false }, null],
  ['not where it is looked up anyway', { ...waiting, state: 'unknown' as const }, null],
  ['not where a person has to decide', { ...waiting, state: 'review' as const }, null],
])('waits %s', (_, facts, until) => {
  expect(settlesAt(facts, policy)).toBe(until);
});

it.each<[string, LookupDecision, 'absent' | 'silent' | null]>([
  ['that it holds none, too early', { finding: { kind: 'negative', via: 'lists' }, next: 'stay' }, 'absent'],
  ['that it holds none, late enough', { finding: { kind: 'negative', via: 'lists' }, next: 'queue' }, null],
  ['nothing', { finding: { kind: 'no-answer' }, next: 'stay' }, 'silent'],
  ['nothing that helps', { finding: { kind: 'no-answer', isUnclear: true }, next: 'stay' }, 'silent'],
  ['that it holds two', { finding: { kind: 'several', ids: ['1', '2'] }, next: 'review' }, null],
  ['what does not fit', { finding: { kind: 'disagree', detail: 'no-query' }, next: 'review' }, null],
])('where the state says %s, %o tells %s', (_, decision, answer) => {
  expect(earlyAnswerOf(decision)).toBe(answer);
});
