import { expect, it } from 'vitest';
import type { StoredPrintJob } from '../../../../db/repositories/print-jobs';
import { toJobView } from '../../../../electron/services/printing/print-job-view';
import { t0 } from '../../../support/store';

const job: StoredPrintJob = {
  ...{ number: 1, document: 'receipt', subject: 'REG-2-000001-7K3QX', isDuplicate: false, bytes: 9 },
  ...{ requestedByName: null, requestedAt: t0, state: 'queued', reason: null, endedAt: null, answer: null },
};

it.each([
  ['queued', null, null, { asks: false, canRetry: false, canCancel: true }],
  ['sent', null, null, { asks: false, canRetry: false, canCancel: true }],
  ['sent', t0, null, { asks: false, canRetry: false, canCancel: false }],
  ['confirmed', t0, null, { asks: false, canRetry: false, canCancel: false }],
  ['unconfirmed', t0, null, { asks: true, canRetry: true, canCancel: false }],
  ['unconfirmed', t0, 'printed', { asks: false, canRetry: false, canCancel: false }],
  ['failed', t0, null, { asks: false, canRetry: true, canCancel: false }],
  ['failed', t0, 'reprinted', { asks: false, canRetry: false, canCancel: false }],
] as const)('of a job that is %s, ended %s and answered %s offers so much', (state, endedAt, answer, offers) => {
  expect(toJobView({ ...job, state, endedAt, answer })).toMatchObject(offers);
});
