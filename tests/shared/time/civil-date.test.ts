import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import {
  addDays,
  ageOn,
  civilDateAt,
  daysBetween,
  parseCivilDate,
  parseTypedDate,
} from '../../../shared/time/civil-date';

const day = (text: string) => text as CivilDate;

describe('parseCivilDate', () => {
  it('takes dates that exist and nothing else', () => {
    const typed = [
      '2024-02-29',
      '2026-02-29',
      '2026-13-01',
      '2026-04-31',
      '2026-4-1',
      '0026-04-01',
      '2026-04-01T00:00',
      '',
    ];
    expect(typed.map(parseCivilDate)).toEqual(['2024-02-29', null, null, null, null, null, null, null]);
  });

  it('reads what people type, month first', () => {
    const typed = ['5/2/1984', '05/02/1984', ' 1984-05-02 ', '13/02/1984', '2/30/1984', '5/2/84'];
    expect(typed.map(parseTypedDate)).toEqual(['1984-05-02', '1984-05-02', '1984-05-02', null, null, null]);
    const others = ['5-2-1984', '05.02.1984', '05021984', '5/2-1984', '19840502', '5021984'];
    expect(others.map(parseTypedDate)).toEqual(['1984-05-02', '1984-05-02', '1984-05-02', null, null, null]);
  });
});

const anyDay = fc.integer({ min: -50_000, max: 50_000 }).map(count => addDays(day('2026-01-01'), count));

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    expect([addDays(day('2026-02-05'), 35), addDays(day('2024-02-28'), 2), addDays(day('2026-01-01'), -1)]).toEqual([
      '2026-03-12',
      '2024-03-01',
      '2025-12-31',
    ]);
  });

  it('agrees with itself and with the calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (from, count) => {
        const to = addDays(from, count);
        expect([to, daysBetween(from, to)]).toEqual([
          Temporal.PlainDate.from(from).add({ days: count }).toString(),
          count,
        ]);
      }),
    );
  });
});

describe('civilDateAt', () => {
  it.each([
    ['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
    ['2026-03-08T05:00:00Z', 'America/New_York', '2026-03-08'],
    ['2026-03-09T03:59:59Z', 'America/New_York', '2026-03-08'],
    ['2026-03-09T04:00:00Z', 'America/New_York', '2026-03-09'],
    ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
    ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T05:00:00Z', 'America/New_York', '2026-11-02'],
    ['2026-03-11T04:30:00Z', 'America/Chicago', '2026-03-10'],
  ])('knows the date at %s in %s', (iso, zone, expected) => {
    expect(civilDateAt(Date.parse(iso) as Instant, zone)).toBe(expected);
  });
});

describe('ageOn', () => {
  it('turns on the birthday', () => {
    expect(['2026-03-09', '2026-03-10'].map(today => ageOn(day('2008-03-10'), day(today)))).toEqual([17, 18]);
  });

  it('makes somebody born on 29 February of age on 1 March', () => {
    expect(['2026-02-28', '2026-03-01'].map(today => ageOn(day('2008-02-29'), day(today)))).toEqual([17, 18]);
  });
});
