import { expect, it } from 'vitest';
import { takeSequence } from '../../../db/repositories/terminal-sequence';
import { aStore, type TestStore } from '../../support/store';

const take = (store: TestStore, terminal: string) => store.db.transaction(() => takeSequence(store.db, terminal));

it('counts each terminal from one and gives no number twice, not even after a restart', () => {
  const store = aStore();
  const first = ['REG-1', 'REG-1', 'REG-2'].map(terminal => take(store, terminal));
  store.close();
  const again = aStore({ folder: store.folder });
  expect([...first, take(again, 'REG-1')]).toEqual([1, 2, 1, 3]);
});
