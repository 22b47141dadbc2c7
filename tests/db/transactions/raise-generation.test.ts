import { expect, it } from 'vitest';
import { findProgram, readMeta } from '../../../db/inspect-store';
import { raiseGeneration } from '../../../db/transactions/raise-generation';
import { aStore, rowsOf, t0 } from '../../support/store';

it('counts the start in the store, and audits it', () => {
  const store = aStore();
  raiseGeneration(store.db, { generation: 7, program: '1.4.0', at: t0 });
  expect([readMeta(store.db).generation, findProgram(store.db)]).toEqual([7, '1.4.0']);
  expect(rowsOf(store, `SELECT at, actor_id, subject FROM audit WHERE action = 'register.started'`)).toEqual([
    { at: t0, actor_id: null, subject: 'terminal' },
  ]);
});
