import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/units';
import { carriedOutageMs, isLate, noticeDueAt, outageLevel } from '../../../shared/sync/outage-clock';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';

const policy = syncPolicyFor('production');
const minutes = (count: number): number => count * 60_000;
const at = (iso: string): Instant => Date.parse(iso) as Instant;

describe('the outage clock', () => {
  it('grows graver at 90, 120 and 180 minutes', () => {
    const levels = [null, 0, minutes(90) - 1, minutes(90), minutes(120), minutes(180)].map(ms =>
      outageLevel(ms, policy),
    );
    expect(levels).toEqual(['none', 'down', 'down', 'banner', 'reportable', 'overdue']);
  });

  it('TV36: down from 10:00, sold at 10:01: late at 10:06, reportable at 12:00, notice due at 13:00', () => {
    const down = at('2026-03-10T10:00:00-04:00');
    const sold = at('2026-03-10T10:01:00-04:00');
    expect(isLate(sold, 0, at('2026-03-10T10:05:59-04:00'), policy)).toBe(false);
    expect(isLate(sold, 0, at('2026-03-10T10:06:00-04:00'), policy)).toBe(true);
    expect(outageLevel(at('2026-03-10T12:00:00-04:00') - down, policy)).toBe('reportable');
    expect(noticeDueAt(down, policy)).toBe(at('2026-03-10T13:00:00-04:00'));
  });

  it('is late by the clock that does not jump where the other one was set back', () => {
    const sold = at('2026-03-10T10:01:00-04:00');
    const setBack = at('2026-03-10T07:00:00-04:00');
    expect([minutes(5) - 1, minutes(5)].map(watched => isLate(sold, watched, setBack, policy))).toEqual([false, true]);
  });

  it('counts the time off the machine, and never loses what is on record when the clock goes back', () => {
    const stored = { elapsedMs: minutes(30), at: 1_000_000 as Instant };
    expect(carriedOutageMs(stored, (1_000_000 + minutes(15)) as Instant)).toBe(minutes(45));
    expect(carriedOutageMs(stored, 0 as Instant)).toBe(minutes(30));
  });
});
