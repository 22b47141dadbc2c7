import { expect, it } from 'vitest';
import { reserveSequence } from '../../../db/transactions/reserve-sequence';
import { aStore } from '../../support/store';

it('counts each terminal from one and gives no number twice, not even after a restart', () => {
  const store = aStore();
  const first = ['REG-1', 'REG-1', 'REG-2'].map(terminal => reserveSequence(store.db, terminal));
  store.close();
  const again = aStore({ folder: store.folder });
  expect([...first, reserveSequence(again.db, 'REG-1')]).toEqual([1, 2, 1, 3]);
});
