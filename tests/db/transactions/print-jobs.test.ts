import { expect, it } from 'vitest';
import { findJobContent, findPrintJob } from '../../../db/repositories/print-jobs';
import { listUnlabelledReturns } from '../../../db/repositories/returned-packages';
import {
  addPrintJob,
  answerPrintJob,
  movePrintJob,
  type PrintJobToAdd,
  recordCancelledPrint,
  recordReprint,
  recoverPrintJobs,
  waitAnew,
} from '../../../db/transactions/print-jobs';
import type { PrintJobState } from '../../../shared/documents/print-job';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import { later, rowsOf, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';

const aJob: PrintJobToAdd = {
  document: { kind: 'receipt', language: 'en', holdsPatientData: true, blocks: [] },
  ...{ subject: 'REG-2-000001-7K3QX', isDuplicate: false, requestedBy: 'user-ana', at: t0 },
  ...{ bytes: 3, sha256: 'a'.repeat(64) },
};
const move = (store: ReturnType<typeof aShop>, number: number, state: PrintJobState, isOver = false) =>
  movePrintJob(store.db, { number, state, reason: null, isOver, at: t0 });

it('numbers jobs in the order in which they were asked for', () => {
  const { db } = aShop();
  expect([addPrintJob(db, aJob), addPrintJob(db, aJob)]).toEqual([1, 2]);
  expect(findPrintJob(db, 2)).toMatchObject({ state: 'queued', requestedByName: 'Ana Ruiz', endedAt: null });
});

it('notes in one write with the first label of returned goods that they have one', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  const made = { barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 as Quantity };
  acceptUndoOf(store, { packages: [made] });
  const owed = () => listUnlabelledReturns(store.db);
  const label = {
    ...aJob.document,
    kind: 'return-label',
    blocks: [{ kind: 'code128', digits: made.barcode }],
  } as const;
  const states = [owed()];
  // A receipt may show the same digits, and is no label.
  addPrintJob(store.db, { ...aJob, document: { ...label, kind: 'receipt' } });
  states.push(owed());
  for (const at of [t0, later(9)]) addPrintJob(store.db, { ...aJob, document: label, at });
  states.push(owed());
  expect(states).toEqual([['undo-1'], ['undo-1'], []]);
  expect(rowsOf(store, 'SELECT labelled_at FROM returned_package')).toEqual([{ labelled_at: t0 }]);
});

it.each([
  ['confirmed', null],
  ['cancelled', null],
  ['unconfirmed', aJob.document],
] as const)('of a job that ends %s keeps %o', (state, content) => {
  const store = aShop();
  const number = addPrintJob(store.db, aJob);
  move(store, number, 'sending');
  move(store, number, state, true);
  expect([findPrintJob(store.db, number)?.endedAt, findJobContent(store.db, number)]).toEqual([t0, content]);
});

it('takes one answer, of a job that is over, and notes who gave it', () => {
  const store = aShop();
  const number = addPrintJob(store.db, aJob);
  const answer = { number, answer: 'printed', actorId: 'user-ana', at: t0 } as const;
  expect(answerPrintJob(store.db, answer)).toBe(false);
  move(store, number, 'sending');
  move(store, number, 'unconfirmed', true);
  expect([answerPrintJob(store.db, answer), answerPrintJob(store.db, answer)]).toEqual([true, false]);
  expect(rowsOf(store, `SELECT actor_id, subject, detail FROM audit WHERE action = 'print.answered'`)).toEqual([
    { actor_id: 'user-ana', subject: `print-job:${number}`, detail: '{"answer":"printed"}' },
  ]);
});

it('forgets what the printer before was waited for', () => {
  const store = aShop();
  const number = addPrintJob(store.db, aJob);
  movePrintJob(store.db, { number, state: 'queued', reason: 'paper-out', isOver: false, at: t0 });
  waitAnew(store.db, number);
  expect(rowsOf(store, 'SELECT state, reason FROM print_job')).toEqual([{ state: 'queued', reason: null }]);
});

it('takes the seal with the word that sending begins, and never another one', () => {
  const store = aShop();
  const number = addPrintJob(store.db, aJob);
  const sending = { number, state: 'sending', reason: null, isOver: false, at: t0 } as const;
  movePrintJob(store.db, { ...sending, seal: { bytes: 4, sha256: 'b'.repeat(64) } });
  const again = { ...sending, state: 'sent', seal: { bytes: 5, sha256: 'c'.repeat(64) } } as const;
  expect(() => movePrintJob(store.db, again)).toThrow('print_job: frozen column');
  expect(rowsOf(store, 'SELECT state, bytes, sha256 FROM print_job')).toEqual([
    { state: 'sending', bytes: 4, sha256: 'b'.repeat(64) },
  ]);
});

it('notes who asked for a paper again, and who called one off', () => {
  const store = aShop();
  const number = addPrintJob(store.db, aJob);
  recordReprint(store.db, { document: 'void-slip', about: 'undo:1', actorId: 'user-ana', at: t0 });
  recordCancelledPrint(store.db, { number, actorId: 'user-ana', at: t0 });
  expect(rowsOf(store, `SELECT action, actor_id, subject, detail FROM audit WHERE action LIKE 'print.%'`)).toEqual([
    { action: 'print.reprinted', actor_id: 'user-ana', subject: 'undo:1', detail: '{"document":"void-slip"}' },
    { action: 'print.cancelled', actor_id: 'user-ana', subject: 'print-job:1', detail: '{"document":"receipt"}' },
  ]);
});

it('ends what was left open and forgets what is long past', () => {
  const store = aShop();
  for (let made = 0; made < 3; made += 1) addPrintJob(store.db, aJob);
  move(store, 2, 'sending');
  expect(recoverPrintJobs(store.db, t0, t0)).toBe(2 + 1);
  expect([1, 2].map(number => findPrintJob(store.db, number)?.state)).toEqual(['failed', 'unconfirmed']);
  recoverPrintJobs(store.db, t0, (t0 + 1) as Instant);
  expect(rowsOf(store, 'SELECT 1 FROM print_job')).toEqual([]);
});
