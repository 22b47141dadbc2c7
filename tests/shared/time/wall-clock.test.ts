import { describe, expect, it } from 'vitest';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import { minutesOfDayAt, nextMidnight, parseClockTime, startOfDay } from '../../../shared/time/wall-clock';

const eastern = 'America/New_York';
const at = (iso: string) => Date.parse(iso) as Instant;
const iso = (instant: Instant) => new Date(instant).toISOString();

it('shows the clock of each zone', () => {
  const moment = at('2026-03-11T00:59:59Z');
  expect([minutesOfDayAt(moment, eastern), minutesOfDayAt(moment, 'America/Chicago')]).toEqual([
    20 * 60 + 59,
    19 * 60 + 59,
  ]);
});

describe('on the days when clocks change', () => {
  it('skips an hour in spring and repeats one in autumn', () => {
    expect(
      [at('2026-03-08T06:59:00Z'), at('2026-03-08T07:00:00Z')].map(moment => minutesOfDayAt(moment, eastern)),
    ).toEqual([119, 180]);
    expect(
      [at('2026-11-01T05:30:00Z'), at('2026-11-01T06:30:00Z')].map(moment => minutesOfDayAt(moment, eastern)),
    ).toEqual([90, 90]);
  });

  it('starts the days 23 and 25 hours apart', () => {
    const starts = ['2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02'].map(day =>
      startOfDay(day as CivilDate, eastern),
    );
    expect(starts.map(iso)).toEqual([
      '2026-03-08T05:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
      '2026-11-01T04:00:00.000Z',
      '2026-11-02T05:00:00.000Z',
    ]);
  });

  it('starts a day that has no midnight at its first moment', () => {
    expect(iso(startOfDay('2018-11-04' as CivilDate, 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
  });

  it('finds the next midnight', () => {
    expect(iso(nextMidnight(at('2026-03-08T05:00:00Z'), eastern))).toBe('2026-03-09T04:00:00.000Z');
    expect(iso(nextMidnight(at('2026-11-02T04:59:59.999Z'), eastern))).toBe('2026-11-02T05:00:00.000Z');
  });
});

it('reads a time of day, the end of the day, or nothing', () => {
  const texts = ['07:00', '21:30', '23:59', '00:00', '24:00', '24:01', '7:00', '07:60', '07:00:00', ''];
  expect(texts.map(parseClockTime)).toEqual([420, 1_290, 1_439, 0, 1_440, null, null, null, null, null]);
});
