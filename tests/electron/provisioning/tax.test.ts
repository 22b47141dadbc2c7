import { expect, it } from 'vitest';
import { taxSettings, taxTableOf } from '../../../electron/provisioning/tax';
import { flatTable } from '../../../shared/tax/tax-table';

const problem = (tax: object) => {
  const parsed = taxSettings.safeParse(tax);
  const [issue] = parsed.error?.issues ?? [];
  return issue === undefined ? null : [issue.path.join('.'), issue.message];
};
const rate = (bp: number, from: string, name = 'merchandise') => ({ class: name, bp, from });

it('reads one rate that always held, and dated rates by class', () => {
  expect([
    taxTableOf(taxSettings.parse({ merchandise_bp: 750 })),
    taxTableOf(taxSettings.parse({ rates: [rate(750, '2026-01-01')], device_exempt: true })),
  ]).toEqual([
    flatTable(750, false),
    { rates: [{ taxClass: 'merchandise', bp: 750, from: '2026-01-01' }], isDeviceExempt: true },
  ]);
});

it('refuses rates that overlap, that are missing, and both ways of saying them at once, and names the line', () => {
  expect([
    problem({ rates: [rate(750, '2026-01-01'), rate(700, '2026-01-01')] }),
    problem({ rates: [rate(750, '2026-01-01', 'device')] }),
    problem({}),
    problem({ merchandise_bp: 750, rates: [rate(700, '2026-01-01')] }),
    problem({
      rates: [rate(750, '2026-01-01'), rate(600, '2026-01-01', 'device')],
      device_exempt: true,
    }),
  ]).toEqual([
    ['rates.1', 'two rates for merchandise from 2026-01-01'],
    ['rates', 'no rate for merchandise'],
    ['rates', 'no rate for merchandise'],
    ['rates', 'not together with merchandise_bp'],
    ['rates.1', 'a rate for devices, which are exempt'],
  ]);
});

it('knows no class but the two that can be taxed, no date that is none, and no rate beyond everything', () => {
  expect(
    [
      rate(750, '2026-01-01', 'medical'),
      rate(750, '2026-02-30'),
      rate(10_001, '2026-01-01'),
      rate(7.5, '2026-01-01'),
    ].map(bad => problem({ rates: [rate(750, '2026-01-01'), bad] })?.[0]?.split('.')[1]),
  ).toEqual(['1', '1', '1', '1']);
});
