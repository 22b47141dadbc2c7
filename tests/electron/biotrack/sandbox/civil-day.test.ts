import { expect, it } from 'vitest';
import { addDays, dayAt, isZone, timeOfDayAt } from '../../../../electron/biotrack/sandbox/civil-day';

const epoch = (iso: string): number => Date.parse(iso) / 1000;

it('tells the civil day of the registry, not of the machine', () => {
  expect([
    dayAt(epoch('2026-03-11T03:59:59Z'), 'America/New_York'),
    dayAt(epoch('2026-03-11T04:00:00Z'), 'America/New_York'),
  ]).toEqual(['2026-03-10', '2026-03-11']);
});

it('changes day at midnight on the days that have 23 and 25 hours', () => {
  const days = ['2026-03-08T04:59:59Z', '2026-03-08T05:00:00Z', '2026-03-09T03:59:59Z', '2026-03-09T04:00:00Z'];
  expect(days.map(at => dayAt(epoch(at), 'America/New_York'))).toEqual([
    '2026-03-07',
    '2026-03-08',
    '2026-03-08',
    '2026-03-09',
  ]);
  const autumn = ['2026-11-01T04:00:00Z', '2026-11-02T04:59:59Z', '2026-11-02T05:00:00Z'];
  expect(autumn.map(at => dayAt(epoch(at), 'America/New_York'))).toEqual(['2026-11-01', '2026-11-01', '2026-11-02']);
});

it('counts days over months, leap days and clock changes', () => {
  expect([addDays('2026-02-05', 35), addDays('2026-04-12', -69), addDays('2028-02-28', 1)]).toEqual([
    '2026-03-12',
    '2026-02-02',
    '2028-02-29',
  ]);
});

it('tells the wall clock to the second on both sides of a clock change', () => {
  expect(
    ['2026-03-08T06:59:59Z', '2026-03-08T07:00:00Z'].map(at => timeOfDayAt(epoch(at), 'America/New_York')),
  ).toEqual(['01:59:59', '03:00:00']);
});

it('knows a time zone from a word', () => {
  expect([isZone('America/Chicago'), isZone('Middle/Earth')]).toEqual([true, false]);
});
