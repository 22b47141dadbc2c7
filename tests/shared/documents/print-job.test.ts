import { expect, it } from 'vitest';
import {
  afterRestart,
  canMoveJob,
  isDuplicateOf,
  printJobReasons,
  printJobStates,
} from '../../../shared/documents/print-job';
import { printerReasons } from '../../../shared/ipc/device-views';

it('moves forwards only, and never back to the queue', () => {
  const moves = printJobStates.flatMap(from =>
    printJobStates.filter(to => canMoveJob(from, to)).map(to => `${from} ${to}`),
  );
  expect(moves).toEqual([
    ...['queued sending', 'queued failed', 'queued cancelled'],
    ...['sending sent', 'sending confirmed', 'sending unconfirmed', 'sending failed', 'sending cancelled'],
    ...['sent confirmed', 'sent unconfirmed', 'sent cancelled'],
  ]);
});

it('cannot know after a restart what became of what was begun', () => {
  expect((['queued', 'sending', 'sent'] as const).map(afterRestart)).toEqual(['failed', 'unconfirmed', 'unconfirmed']);
});

it('calls a second paper a duplicate unless the first never left', () => {
  expect(printJobStates.filter(state => !isDuplicateOf(state))).toEqual(['failed']);
});

it('has a word for everything that a printer may be stopped by', () => {
  expect(printerReasons.filter(reason => !printJobReasons.some(known => known === reason))).toEqual([]);
});
