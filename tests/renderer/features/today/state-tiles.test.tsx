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

function line(change: Partial<NonNullable<LeadsDayView['outage']>>) {
  const { unmount } = show(
    <StateTiles
      queue={{ waiting: 0, checking: 2, oldestAt: null }}
      outage={{ ...outage, ...change }}
      onQueue={() => undefined}
      onOutages={() => undefined}
    />,
  );
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
