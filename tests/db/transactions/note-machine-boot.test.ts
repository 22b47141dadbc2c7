import { expect, it } from 'vitest';
import { findMachineBoot } from '../../../db/repositories/inherited-reports';
import { noteMachineBoot } from '../../../db/transactions/note-machine-boot';
import { aStore } from '../../support/store';

it('notes where the outbox stood at the first start since the machine was switched on, and keeps it until it is switched on again', () => {
  const { db } = aStore();
  const noted = (boot: string, upTo: number) => {
    noteMachineBoot(db, boot, upTo);
    return findMachineBoot(db);
  };
  expect([findMachineBoot(db), noted('a', 3), noted('a', 7), noted('b', 9)]).toEqual([
    null,
    { boot: 'a', upTo: 3 },
    { boot: 'a', upTo: 3 },
    { boot: 'b', upTo: 9 },
  ]);
});
