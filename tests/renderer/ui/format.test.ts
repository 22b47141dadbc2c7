import { describe, expect, it } from 'vitest';
import { createFormat, formatAmount, formatMoney, formatOunces, formatQuantity } from '../../../renderer/ui/format';
import { createI18n } from '../../../renderer/ui/i18n/i18n';

const t = createI18n().getFixedT('en');

describe('money', () => {
  it.each([
    [0, '$0.00'],
    [5, '$0.05'],
    [123_456, '$1,234.56'],
    [100_000_000, '$1,000,000.00'],
    [-250, '−$2.50'],
  ])('writes %d cents as %s', (cents, text) => {
    expect(formatMoney(cents)).toBe(text);
  });
});

describe('ounces of 28.35 g', () => {
  it.each([
    [70_875, '2.50'],
    [28_350, '1.00'],
    [28_349, '0.99'],
    [0, '0.00'],
  ])('cuts %d mg that are left to %s, never up', (mg, text) => {
    expect(formatOunces(mg)).toBe(text);
  });

  it.each([
    [28_000, '0.99'],
    [28_350, '1.00'],
    [28_351, '1.01'],
    [0, '0.00'],
  ])('raises %d mg that are taken to %s, never down (TV06)', (mg, text) => {
    expect(formatOunces(mg, 'taken')).toBe(text);
  });
});

it('writes quantities without idle zeros', () => {
  expect([100, 250, 123_400].map(formatQuantity)).toEqual(['1', '2.5', '1,234']);
});

it('writes each unit in its own words', () => {
  expect([
    formatAmount(t, 24_500_000, 'ug_thc'),
    formatAmount(t, 500, 'ug_cbd'),
    formatAmount(t, 3_500, 'mg_smoking'),
    formatAmount(t, 70_875, 'mg_smoking', { ounces: 'left' }),
  ]).toEqual(['24,500 mg THC', '0.5 mg CBD', '3.5 g', '70.875 g (2.50 oz)']);
});

it('reads instants on the store clock and keeps civil dates as they are', () => {
  const noonUtc = Date.UTC(2026, 0, 1, 2, 30);
  const en = createFormat(t, 'en', 'America/New_York');
  const es = createFormat(createI18n().getFixedT('es'), 'es', 'America/Chicago');
  const spoken = [en.time(noonUtc), en.dateTime(noonUtc), en.day('2026-03-01'), es.day('2026-03-01')];
  // Which kind of space stands before PM differs between runtimes.
  expect(spoken.map(text => text.replaceAll('\u202f', ' '))).toEqual([
    '9:30 PM',
    'Dec 31, 2025, 9:30 PM',
    'Mar 1, 2026',
    '1 mar 2026',
  ]);
});
