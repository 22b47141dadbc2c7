import { describe, expect, it } from 'vitest';
import { syncPolicyFor, syncPolicySchema } from '../../../shared/sync/sync-policy';

describe('the sync policy', () => {
  it('lets an unseen sale settle for 960 seconds in production and 60 in training and tests', () => {
    const settle = (['production', 'training', 'test'] as const).map(name => syncPolicyFor(name).settleMs);
    expect(settle).toEqual([960_000, 60_000, 60_000]);
  });

  it('differs between the environments in nothing else', () => {
    const { settleMs: _, source: __, ...production } = syncPolicyFor('production');
    expect(syncPolicyFor('training')).toMatchObject(production);
  });

  it.each([
    ['an unknown field', { extra: 1 }],
    ['no settle time', { settleMs: 0 }],
    ['a report before its banner', { outageReportableMs: 1 }],
    ['a deadline before the report', { outageDeadlineMs: 7_200_000 }],
    ['a block before its warning', { clockBlockMs: 1 }],
    ['an allotment given up before it is due', { allotmentGiveUpMs: 86_400_000 }],
  ])('refuses %s', (_, changes) => {
    expect(syncPolicySchema.safeParse({ ...syncPolicyFor('test'), ...changes }).success).toBe(false);
  });
});
