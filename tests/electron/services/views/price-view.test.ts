import { expect, it } from 'vitest';
import { provision } from '../../../../db/transactions/provision';
import { toPriceChangeView } from '../../../../electron/services/views/price-view';
import { aStore, t0 } from '../../../support/store';
import { aUser } from '../../../support/store-values';

it('names the lead who allowed it, and nobody where nobody had to', () => {
  const { db } = aStore();
  const lee = { ...aUser({ id: 'user-lee', login: 'lee', name: 'Lee Park', role: 'lead' }), pinHash: 'x' };
  provision(db, { users: [lee], merchandise: [], settings: {} }, t0);
  const change = { terms: { kind: 'percent', bp: 2_000 }, reason: 'senior', approverId: 'user-lee' } as const;
  expect([
    toPriceChangeView(db, null),
    toPriceChangeView(db, change),
    toPriceChangeView(db, { ...change, approverId: null }),
    toPriceChangeView(db, { ...change, approverId: 'user-gone' }),
  ]).toEqual([
    null,
    { kind: 'percent', value: 2_000, reason: 'senior', approvedBy: 'Lee Park' },
    { kind: 'percent', value: 2_000, reason: 'senior', approvedBy: null },
    { kind: 'percent', value: 2_000, reason: 'senior', approvedBy: 'user-gone' },
  ]);
});
