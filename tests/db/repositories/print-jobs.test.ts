import { expect, it } from 'vitest';
import {
  findJobContent,
  findPrintJob,
  listOpenJobs,
  listPrintJobs,
  listUnansweredJobs,
} from '../../../db/repositories/print-jobs';
import { addPrintJob, movePrintJob } from '../../../db/transactions/print-jobs';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

function threeJobs() {
  const { db } = aShop();
  for (const requestedBy of ['user-ana', null, null]) {
    addPrintJob(db, {
      document: { kind: 'till-report', language: 'es', holdsPatientData: false, blocks: [] },
      ...{ subject: 'Z 1', isDuplicate: true, requestedBy, at: t0, bytes: 3, sha256: 'a'.repeat(64) },
    });
  }
  movePrintJob(db, { number: 2, state: 'sending', reason: null, isOver: false, at: t0 });
  movePrintJob(db, { number: 2, state: 'unconfirmed', reason: 'no-answer', isOver: true, at: t0 });
  return db;
}
const numbers = (jobs: readonly { readonly number: number }[]) => jobs.map(({ number }) => number);

it('finds a job and what stands on it', () => {
  const db = threeJobs();
  expect(findPrintJob(db, 2)).toEqual({
    ...{ number: 2, document: 'till-report', subject: 'Z 1', isDuplicate: true, bytes: 3 },
    ...{ requestedByName: null, requestedAt: t0, state: 'unconfirmed', reason: 'no-answer', endedAt: t0, answer: null },
  });
  expect([findPrintJob(db, 9), findJobContent(db, 9), findJobContent(db, 1)?.language]).toEqual([null, null, 'es']);
});

it('lists the newest, the open, and those that only a person can speak for', () => {
  const db = threeJobs();
  expect([listPrintJobs(db, 2), listOpenJobs(db), listUnansweredJobs(db, 9)].map(numbers)).toEqual([
    [3, 2],
    [1, 3],
    [2],
  ]);
});
