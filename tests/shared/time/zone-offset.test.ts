import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/units';
import { isTimeZone, offsetAt } from '../../../shared/time/zone-offset';

const hour = 3_600_000;

it('changes at the very moment of a clock change, whichever side is asked first', () => {
  const change = Date.parse('2026-03-08T07:00:00Z');
  const moments = [change, change - 1, change, change + 1, change - 1];
  expect(moments.map(at => offsetAt(at as Instant, 'America/New_York') / hour)).toEqual([-4, -5, -4, -4, -5]);
});

it('says what the zone tables say, in any order of asking', () => {
  const zones = fc.constantFrom('America/New_York', 'America/Chicago', 'UTC', 'Asia/Kolkata');
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 4_102_444_800_000 }), (zone, at) => {
      const expected =
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
      expect(offsetAt(at as Instant, zone)).toBe(expected);
    }),
  );
});

it('knows a zone from a misspelling', () => {
  expect(['America/New_York', 'America/Tampa', ''].map(isTimeZone)).toEqual([true, false, false]);
  expect(() => offsetAt(0 as Instant, 'America/Tampa')).toThrow(RangeError);
});
