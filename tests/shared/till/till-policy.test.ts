import { expect, it } from 'vitest';
import { defaultTillPolicy, tillPolicySchema } from '../../../shared/till/till-policy';

it('starts from data with a date: every note and coin of the United States, one recount, a lead for a larger difference', () => {
  const { reviewed, drawer, denominations, recounts, explainOverCents, approveOverCents } = defaultTillPolicy;
  expect({ reviewed, drawer, denominations, recounts, isFirstExplained: explainOverCents < approveOverCents }).toEqual({
    ...{ reviewed: '2026-11-22', drawer: 'shared', recounts: 1, isFirstExplained: true },
    denominations: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 25, 10, 5, 1],
  });
});

it('refuses a policy that contradicts itself', () => {
  const isGood = (changes: object) => tillPolicySchema.safeParse({ ...defaultTillPolicy, ...changes }).success;
  const { movements } = defaultTillPolicy;
  expect([
    isGood({}),
    isGood({ drawer: 'own' }),
    isGood({ explainOverCents: 500, approveOverCents: 500 }),
    isGood({ explainOverCents: 501, approveOverCents: 500 }),
    isGood({ denominations: [100, 500] }),
    isGood({ denominations: [500, 500] }),
    isGood({ denominations: [] }),
    isGood({ denominations: [0.5] }),
    isGood({ drawer: 'nobody' }),
    isGood({ expectedSeenBy: 'nobody' }),
    isGood({ movements: { ...movements, drop: { ...movements.drop, reasons: ['safe', 'safe'] } } }),
    isGood({ movements: { ...movements, drop: { ...movements.drop, reasons: ['because'] } } }),
    isGood({ movements: { ...movements, drop: { ...movements.drop, reasons: [] } } }),
    isGood({ maximum: 1 }),
  ]).toEqual([true, true, true, ...Array.from({ length: 11 }, () => false)]);
});
