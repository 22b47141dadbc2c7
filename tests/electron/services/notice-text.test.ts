import { expect, it } from 'vitest';
import type { StoredOutage } from '../../../db/repositories/outages';
import { currentOutage, noticeText } from '../../../electron/services/notice-text';
import type { Instant } from '../../../shared/kernel/units';
import { aConfig } from '../../support/register-config';
import { t0 } from '../../support/store';

const stored: StoredOutage = {
  ...{ id: 'o-1', cause: 'offline', lastContactAt: null, beganAt: t0, endedAt: null, elapsedMs: 60_000 },
  ...{ contactsTried: 3, queuedSales: 0, onDuty: [], notice: null, seenAt: t0 },
};
const now = { id: 'o-1', elapsedMs: 180_000 } as ReturnType<Parameters<typeof currentOutage>[0]['outage']>;

it('is as long as the clock says while it lasts, and as was written down once it is over or another one', () => {
  const lengthBeside = (current: typeof now) => currentOutage({ outage: () => current }, stored).elapsedMs;
  expect([lengthBeside(now), lengthBeside(null)]).toEqual([180_000, 60_000]);
});

it('names the store and the terminal', () => {
  const clock = { now: () => (t0 + 180_000) as Instant, monotonicMs: () => 0 };
  const lines = noticeText({ clock, config: aConfig(''), outage: () => now }, stored);
  expect(lines.slice(2, 5)).toEqual([
    'Licence: MMTC-1',
    'Store: Counterleaf Tampa, 100 Demo Ave',
    'Terminal: Front 2 (REG-2)',
  ]);
  expect(lines).toContain('Duration: 0 h 3 min');
});
