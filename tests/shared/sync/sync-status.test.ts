import { expect, it } from 'vitest';
import { outboxStates } from '../../../shared/sync/outbox-state';
import { syncStatusOf } from '../../../shared/sync/sync-status';

it('has one word for every state of a report, and one for a sale that owes none', () => {
  expect([null, ...outboxStates].map(syncStatusOf)).toEqual([
    'not-reported',
    'queued',
    'sending',
    'synced',
    'refused',
    'checking',
    'needs-review',
    'voided',
  ]);
});

it('refuses a state it does not know', () => {
  expect(() => syncStatusOf(JSON.parse('"lost"'))).toThrow('Unexpected outbox state');
});
