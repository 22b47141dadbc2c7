import { expect, it } from 'vitest';
import { isWithinHours } from '../../../shared/compliance/store-hours';
import { at, floridaRules } from '../../support/vectors';

const rules = floridaRules();
const open = (iso: string, opens = '07:00', closes = '21:00') =>
  isWithinHours({ now: at(iso), store: { zone: 'America/New_York', location: 'FL-0042', opens, closes } }, rules);

it('opens at seven and closes at nine (E-HRS-01)', () => {
  const moments = ['06:59:59.999', '07:00:00.000', '20:59:59.999', '21:00:00.000'];
  expect(moments.map(time => open(`2026-03-10T${time}-04:00`))).toEqual([false, true, true, false]);
});

it('goes by the wall clock on the days when clocks change', () => {
  expect([open('2026-03-08T07:00:00-04:00'), open('2026-03-08T06:59:59-04:00')]).toEqual([true, false]);
  expect([open('2026-11-01T20:59:59-05:00'), open('2026-11-01T21:00:00-05:00')]).toEqual([true, false]);
});

it('keeps the store’s own hours, but never longer ones than the law’s', () => {
  expect([
    open('2026-03-10T08:00:00-04:00', '09:00', '17:00'),
    open('2026-03-10T17:00:00-04:00', '09:00', '17:00'),
  ]).toEqual([false, false]);
  expect([
    open('2026-03-10T06:30:00-04:00', '06:00', '23:00'),
    open('2026-03-10T22:00:00-04:00', '06:00', '23:00'),
  ]).toEqual([false, false]);
});

it('never closes where neither the store nor the rules do', () => {
  const always = floridaRules({ hours: { opens: 0, closes: 1_440, source: 'training' } });
  const store = { zone: 'America/New_York', location: 'FL-0042', opens: '00:00', closes: '24:00' };
  const nights = ['2026-03-10T00:00:00-04:00', '2026-03-10T23:59:59.999-04:00'];
  expect(nights.map(iso => isWithinHours({ now: at(iso), store }, always))).toEqual([true, true]);
});

it('is closed where the hours cannot be read', () => {
  expect([open('2026-03-10T12:00:00-04:00', 'seven'), open('2026-03-10T12:00:00-04:00', '07:00', '25:00')]).toEqual([
    false,
    false,
  ]);
});
