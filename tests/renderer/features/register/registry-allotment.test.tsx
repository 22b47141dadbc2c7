import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Allotment, leftOf, RegistryAllotment } from '../../../../renderer/features/register/registry-allotment';
import { aForecast } from '../../support/registry-views';
import { show } from '../../support/render';

/** P1's smoking at T0 (biotrack-and-florida.md, section 8). */
const smoking: Allotment = {
  unit: 'mg_smoking',
  ceiling: 70_875,
  availableToday: 28_350,
  pendingHere: 0,
  mismatch: null,
  forecast: aForecast(
    [
      ['2026-03-10', 28_350],
      ['2026-03-12', 56_700],
    ],
    1,
  ),
};

function shown(change: Partial<Allotment> = {}, inCart = 0, endsOn: string | null = null): string {
  const { container } = show(
    <RegistryAllotment name="Smoking" allotment={{ ...smoking, ...change }} inCart={inCart} endsOn={endsOn}>
      35-day window
    </RegistryAllotment>,
  );
  return container.textContent ?? '';
}

it('says what is used and left, when more comes, and draws the days ahead', () => {
  const text = shown();
  expect(text).toContain('Used42.525 g (1.50 oz)Left28.35 g (1.00 oz)');
  expect(text).toContain('Available again on Mar 12, 2026: 56.7 g (2.00 oz)');
  expect(screen.getByRole('img', { name: 'Smoking: available over the next 70 days' })).toBeTruthy();
});

it('TV06: takes the cart off what is left', () => {
  expect(shown({}, 28_000)).toContain('In this cart28 g (0.99 oz)Left0.35 g (0.01 oz)');
  expect(leftOf(smoking, 28_000)).toBe(350);
});

it('takes off what is pending here', () => {
  expect(shown({ pendingHere: 3_500 })).toContain('Pending here3.5 g (0.13 oz)Left24.85 g (0.87 oz)');
});

it('says that an order brings no more before it ends, where it ends within the days looked at', () => {
  const forecast = aForecast([['2026-03-10', 28_350]]);
  expect(shown({ forecast }, 0, forecast.until)).toContain('No more before the order ends on May 11, 2026');
  expect(shown({ forecast }, 0, '2026-05-12')).toContain('No more within 70 days');
});

describe('a cart that does not fit', () => {
  it('TV07: is over by so much, and fits on a day', () => {
    expect(shown({}, 31_500)).toContain('This cart is over by 3.15 g (0.12 oz). It fits on Mar 12, 2026.');
  });

  it('fits never within the days looked at, or nobody knows', () => {
    expect(shown({}, 60_000)).toContain('It does not fit within 70 days.');
    expect(shown({ forecast: null }, 60_000)).toMatch(/This cart is over by 31\.65 g \(1\.12 oz\)\.35-day window$/);
  });

  it('is not blamed for what is pending', () => {
    expect(shown({ pendingHere: 30_000 })).not.toContain('over by');
  });
});

it('TV44: shows both numbers in words and which one counts', () => {
  const text = shown({
    unit: 'ug_thc',
    availableToday: 12_000_000,
    mismatch: 15_500_000,
    ceiling: 24_500_000,
    forecast: { ...aForecast([['2026-03-10', 12_000_000]]), keptBack: 3_500_000 },
  });
  expect(text).toContain(
    "The state says 12,000 mg THC. This register counts 15,500 mg THC. The state's number counts. Later days are foretold with the difference taken off.",
  );
  expect(text).toContain('No more within 70 days');
});
