import { expect, it } from 'vitest';
import { findJobContent, findPrintJob } from '../../../db/repositories/print-jobs';
import {
  addPrintJob,
  answerPrintJob,
  movePrintJob,
  type PrintJobToAdd,
  prepareAgain,
  recordCancelledPrint,
  recordReprint,
  recoverPrintJobs,
} from '../../../db/transactions/print-jobs';
import type { PrintJobState } from '../../../shared/documents/print-job';
import type { Instant } from '../../../shared/kernel/units';
import { rowsOf, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

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

it('prepares what waits for another printer, and forgets what the one before was waited for', () => {
  const store = aShop();
  const number = addPrintJob(store.db, aJob);
  movePrintJob(store.db, { number, state: 'queued', reason: 'paper-out', isOver: false, at: t0 });
  prepareAgain(store.db, { number, bytes: 4, sha256: 'b'.repeat(64) });
  expect(rowsOf(store, 'SELECT state, reason, bytes, sha256 FROM print_job')).toEqual([
    { state: 'queued', reason: null, bytes: 4, sha256: 'b'.repeat(64) },
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
