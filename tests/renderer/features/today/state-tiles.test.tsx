import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StateTiles } from '../../../../renderer/features/today/state-tiles';
import type { LeadsDayView } from '../../../../shared/ipc/day-views';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

const outage = {
  ...{
    level: 'down' as const,
    noticeDueAt: tenInTheMorning,
    isNoticed: false,
    beganAt: tenInTheMorning,
    elapsedMs: 61_000,
  },
} as const;

const quiet = { late: { owedSince: null, putOffUntil: null, pending: null }, untoldOutage: null };
const since = { at: tenInTheMorning, earlierDay: null };

function tiles(change: Partial<Pick<LeadsDayView, 'queue' | 'late' | 'outage' | 'untoldOutage'>>) {
  const state = { queue: { waiting: 0, checking: 2, oldestAt: null }, outage: null, ...quiet, ...change };
  return show(<StateTiles {...state} onQueue={() => undefined} onOutages={() => undefined} />);
}

function line(change: Partial<NonNullable<LeadsDayView['outage']>>) {
  const { unmount } = tiles({ outage: { ...outage, ...change } });
  const tile = screen.getByRole('region', { name: 'Line to the state' });
  const found = [tile.textContent, tile.className, screen.getByRole('region', { name: 'To the state' }).textContent];
  unmount();
  return found;
}

it('has a deadline only where the department must be told and has not been', () => {
  expect(line({})).toEqual([
    ...['Line to the stateDown 0 h 1 minSince 10:00 AMOpen outages', 'tile tile-warn'],
    'To the state2 reports to send2 are being checkedOpen queue',
  ]);
  expect(line({ level: 'overdue' }).slice(0, 2)).toEqual([
    ...['Line to the stateDown 0 h 1 minTell the department by Mar 2, 2026, 10:00 AMOpen outages', 'tile tile-bad'],
  ]);
  expect(line({ level: 'overdue', isNoticed: true }).slice(0, 2)).toEqual([
    ...['Line to the stateDown 0 h 1 minThe department has been told.Open outages', 'tile tile-warn'],
  ]);
});

const read = (name: string) => {
  const tile = screen.getByRole('region', { name });
  return [tile.textContent?.replaceAll('\u202f', ' '), tile.className];
};

it('asks for somebody where a report is late, for the state or for the registry behind it', () => {
  const { unmount } = tiles({ late: { owedSince: since, putOffUntil: null, pending: null } });
  expect(read('To the state')).toEqual([
    ...['To the state2 reports to sendLate: the oldest waits since 10:00 AMOpen queue', 'tile tile-bad'],
  ]);
  unmount();
  const queue = { waiting: 0, checking: 0, oldestAt: null };
  tiles({ queue, late: { owedSince: null, putOffUntil: null, pending: { count: 1, since, localRef: 'REG2-000017' } } });
  expect(read('To the state')).toEqual([
    'To the stateNothing to sendRecorded by BioTrack, waiting for the patient registry since 10:00 AM: REG2-000017Open queue',
    'tile tile-bad',
  ]);
});

it('names the reason where the oldest wait on purpose, without an alarm', () => {
  tiles({ late: { owedSince: null, putOffUntil: tenInTheMorning, pending: null } });
  expect(read('To the state')).toEqual([
    'To the state2 reports to sendUntil 10:00 AM the oldest wait: this register was just switched onOpen queue',
    'tile tile-warn',
  ]);
});

it('owes the notice of an outage that is over', () => {
  const hour = 3_600_000;
  const untold = { beganAt: tenInTheMorning, endedAt: tenInTheMorning + 2 * hour, isOverdue: false };
  tiles({ untoldOutage: { ...untold, noticeDue: { at: tenInTheMorning + 3 * hour, earlierDay: null } } });
  expect(read('Line to the state')).toEqual([
    'Line to the stateUpOut of reach from 10:00 AM to 12:00 PMTell the department by 1:00 PMOpen outages',
    'tile tile-bad',
  ]);
});
