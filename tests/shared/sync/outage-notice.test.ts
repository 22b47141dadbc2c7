import { expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/units';
import type { OutageEvidence } from '../../../shared/sync/outage-evidence';
import { duration, outageNotice } from '../../../shared/sync/outage-notice';

const at = (time: string) => Date.parse(`2026-03-10T${time}:00-04:00`) as Instant;
const outage: OutageEvidence = {
  id: 'o-1',
  cause: 'offline',
  lastContactAt: at('09:59'),
  beganAt: at('10:00'),
  endedAt: null,
  elapsedMs: 7_259_999,
  contactsTried: 214,
  queuedSales: 40,
  onDuty: [{ name: 'Ana Ruiz', since: at('10:00') }],
  notice: null,
};
const store = {
  ...{ name: 'Counterleaf Tampa', address: '100 Main St', licence: 'MMTC-1', terminal: 'Front 2 (REG-2)' },
  zone: 'America/New_York',
};

it('tells the department everything that it may ask', () => {
  expect(outageNotice(outage, store, at('12:01'))).toEqual([
    'To: Florida Department of Health, Office of Medical Marijuana Use',
    'Subject: Disconnection from the seed-to-sale tracking system',
    'Licence: MMTC-1',
    'Store: Counterleaf Tampa, 100 Main St',
    'Terminal: Front 2 (REG-2)',
    'Disconnected (first contact that failed): 2026-03-10 10:00 (UTC-04:00)',
    'Last good contact before: 2026-03-10 09:59 (UTC-04:00)',
    'Connected again: not yet, as of 2026-03-10 12:01 (UTC-04:00)',
    'Duration: 2 h 0 min',
    'Reason: no answer',
    'Contacts tried: 214',
    'Sales recorded meanwhile, reported or to be reported: 40',
    'On duty: Ana Ruiz from 2026-03-10 10:00 (UTC-04:00)',
    'Record: o-1',
  ]);
});

it('says when it was over, that nobody was there, and who told the department', () => {
  const over = {
    ...outage,
    endedAt: at('13:05'),
    onDuty: [],
    lastContactAt: null,
    notice: { at: at('12:30'), by: 'Lee' },
  };
  const lines = outageNotice(over, store, at('14:00'));
  expect([lines[6], lines[7], lines[12], lines[13]]).toEqual([
    'Last good contact before: none on record',
    'Connected again: 2026-03-10 13:05 (UTC-04:00)',
    'On duty: nobody signed in',
    'Notice sent: 2026-03-10 12:30 (UTC-04:00), recorded by Lee',
  ]);
});

it('counts whole minutes', () => {
  expect([0, 59_999, 60_000, 5_400_000, 90_000_000].map(duration)).toEqual([
    '0 h 0 min',
    '0 h 0 min',
    '0 h 1 min',
    '1 h 30 min',
    '25 h 0 min',
  ]);
});
