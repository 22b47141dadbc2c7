import { expect, it } from 'vitest';
import { migrate } from '../../../db/migrate';
import { findUser, upsertUser } from '../../../db/repositories/users';
import { addPrintJob, answerPrintJob, movePrintJob } from '../../../db/transactions/print-jobs';
import type { Instant } from '../../../shared/kernel/units';
import { t0 } from '../../support/store';
import { aDbBefore } from '../../support/store-migration';
import { aUser } from '../../support/store-values';

const aJob = {
  document: { kind: 'receipt' as const, language: 'en' as const, holdsPatientData: true, blocks: [] },
  ...{ subject: 'REG-2-000001-7K3QX', isDuplicate: false, requestedBy: 'user-ana', at: t0 },
  ...{ bytes: 3, sha256: 'a'.repeat(64) },
};

it('keeps jobs beside what was there, moves them only forwards, and leaves what was said about them', () => {
  const db = aDbBefore(9);
  upsertUser(db, aUser(), 'hash');
  migrate(db, 9);
  const number = addPrintJob(db, aJob);
  const move = (state: 'sending' | 'queued' | 'unconfirmed', isOver = false, letter?: string) =>
    movePrintJob(db, {
      ...{ number, state, reason: null, isOver, at: t0 },
      seal: letter === undefined ? undefined : { bytes: 4, sha256: letter.repeat(64) },
    });
  move('sending', false, 'b');
  expect(() => move('unconfirmed', true, 'c')).toThrow('print_job: frozen column');
  expect(() => move('queued')).toThrow('print_job: no such edge');
  move('unconfirmed', true);
  expect(() => db.exec('UPDATE print_job SET subject = NULL')).toThrow('print_job: frozen column');
  expect(answerPrintJob(db, { number, answer: 'printed', actorId: 'user-ana', at: t0 })).toBe(true);
  expect(() => db.exec(`UPDATE print_job SET answer = 'dismissed'`)).toThrow('print_job: has been answered');
  expect(findUser(db, 'user-ana')).toEqual(aUser());
});

it('keeps every opening of the drawer as it was written', () => {
  const db = aDbBefore(9);
  upsertUser(db, aUser(), 'hash');
  migrate(db, 9);
  const open = (cause: string, subject: string, reason: string) =>
    db.exec(`INSERT INTO drawer_opening (at, actor_id, cause, subject, reason)
      VALUES (${t0 satisfies Instant}, 'user-ana', ${cause}, ${subject}, ${reason})`);
  open(`'sale'`, `'REG-2-000001-7K3QX'`, 'NULL');
  expect(() => open(`'no-sale'`, 'NULL', 'NULL')).toThrow('CHECK');
  expect(() => open(`'prank'`, `'x'`, 'NULL')).toThrow('CHECK');
  expect(() => db.exec('UPDATE drawer_opening SET at = 0')).toThrow('rows are never changed');
  expect(() => db.exec('DELETE FROM drawer_opening')).toThrow('rows are never deleted');
});
