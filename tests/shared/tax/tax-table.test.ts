import { describe, expect, it } from 'vitest';
import {
  type DatedRate,
  findTaxTableProblem,
  flatTable,
  missingOn,
  ratesComingAfter,
  type TaxTable,
  taxRatesOn,
} from '../../../shared/tax/tax-table';
import { day } from '../../support/vectors';

const rate = (taxClass: DatedRate['taxClass'], bp: number, from: string): DatedRate => ({
  taxClass,
  bp,
  from: day(from),
});
const table = (rates: readonly DatedRate[], isDeviceExempt = false): TaxTable => ({ rates, isDeviceExempt });

describe('rates on a day', () => {
  const dated = table([
    rate('merchandise', 800, '2027-01-01'),
    rate('merchandise', 750, '2026-01-01'),
    rate('merchandise', 700, '2026-07-01'),
  ]);

  it('change on the first day of a rate, in whatever order they are written', () => {
    const on = (text: string) => taxRatesOn(dated, day(text)).merchandise;
    expect(['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map(on)).toEqual([750, 700, 700, 800]);
  });

  it('are the first rate before its first day, because only a clock set back asks', () => {
    expect(taxRatesOn(dated, day('2025-12-31')).merchandise).toBe(750);
  });

  it('exempt medical goods, and tax devices as merchandise', () => {
    expect(taxRatesOn(flatTable(750, false), day('2026-03-10'))).toEqual({ medical: 0, device: 750, merchandise: 750 });
  });

  it('exempt devices where the store may', () => {
    expect(taxRatesOn(flatTable(750, true), day('2026-03-10'))).toEqual({ medical: 0, device: 0, merchandise: 750 });
  });

  it('give devices their own rate where there is one', () => {
    const own = table([rate('merchandise', 750, '2026-01-01'), rate('device', 600, '2026-01-01')]);
    expect(taxRatesOn(own, day('2026-03-10'))).toEqual({ medical: 0, device: 600, merchandise: 750 });
  });

  it('to come are told from the earliest, without the one that has begun today', () => {
    expect(ratesComingAfter(dated, day('2026-01-01'))).toEqual([
      rate('merchandise', 700, '2026-07-01'),
      rate('merchandise', 800, '2027-01-01'),
    ]);
    expect(ratesComingAfter(dated, day('2027-01-01'))).toEqual([]);
  });

  it('are a fault without a rate for merchandise', () => {
    expect(() => taxRatesOn(table([]), day('2026-03-10'))).toThrow('A tax table has no rate for merchandise.');
  });
});

describe('a table', () => {
  it('is in order with one rate for each day and class', () => {
    const good = table([rate('merchandise', 750, '2026-01-01'), rate('device', 750, '2026-01-01')]);
    expect([findTaxTableProblem(good), findTaxTableProblem(flatTable(0, true))]).toEqual([null, null]);
  });

  it('is refused for two rates of a class from one day, and says which', () => {
    const twice = table([
      rate('merchandise', 750, '2026-01-01'),
      rate('device', 750, '2026-01-01'),
      rate('merchandise', 700, '2026-01-01'),
    ]);
    expect(findTaxTableProblem(twice)).toEqual({ index: 2, problem: 'two rates for merchandise from 2026-01-01' });
  });

  it('is refused without a rate for merchandise', () => {
    expect(findTaxTableProblem(table([rate('device', 750, '2026-01-01')]))).toEqual({
      index: null,
      problem: 'no rate for merchandise',
    });
  });

  it('is refused for devices that are both exempt and taxed', () => {
    const both = table([rate('merchandise', 750, '2026-01-01'), rate('device', 750, '2026-01-01')], true);
    expect(findTaxTableProblem(both)).toEqual({ index: 1, problem: 'a rate for devices, which are exempt' });
  });

  it('names the classes whose rates have not begun', () => {
    const late = table([rate('merchandise', 750, '2026-01-01'), rate('device', 600, '2026-03-11')]);
    expect([missingOn(late, day('2026-03-10')), missingOn(late, day('2026-03-11'))]).toEqual([['device'], []]);
  });
});
