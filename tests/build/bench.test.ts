import { describe, expect, it } from 'vitest';
import { generatePackages } from '../../build/bench/catalogue';
import { readOptions } from '../../build/bench/options';
import { seededRandom } from '../../build/bench/random';
import { isWithinBudget, type Row, toLine } from '../../build/bench/row';
import { median, percentile, summarize } from '../../build/bench/samples';
import { err, ok } from '../../shared/kernel/result';
import type { CivilDate } from '../../shared/kernel/units';

const aRow = (changes: Partial<Row> = {}): Row => ({
  name: 'lookup',
  unit: 'ms',
  figures: { p50: 0.0123456, p99: 0.1 },
  budget: { p99: 0.1 },
  ...changes,
});

describe('the figures of a bench', () => {
  it('takes the smallest sample that the share does not exceed', () => {
    const samples = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(summarize(samples)).toEqual({ p50: 100, p99: 198, max: 200, samples: 200 });
    expect([percentile([7], 0.99), median([3, 1, 2])]).toEqual([7, 2]);
  });

  it('refuses to summarize nothing', () => {
    expect(() => median([])).toThrow('There are no samples.');
  });
});

describe('a row', () => {
  it('is one line of JSON with its figures beside its name, to four digits', () => {
    expect(toLine(aRow())).toBe('{"name":"lookup","unit":"ms","p50":0.01235,"p99":0.1,"budget":{"p99":0.1},"ok":true}');
  });

  it('is within its budget up to the limit itself, and never without one', () => {
    const figures = { p99: 0.100001, ratio: 2 };
    const verdicts = [aRow(), aRow({ figures }), aRow({ figures, budget: { ratio: 2 } }), aRow({ budget: {} })];
    expect(verdicts.map(isWithinBudget)).toEqual([true, false, true, true]);
  });

  it('refuses a budget for a figure that was not measured', () => {
    expect(() => isWithinBudget(aRow({ budget: { p90: 1 } }))).toThrow('p90');
  });
});

describe('the options', () => {
  const known = ['lookup', 'scan'];

  it('run everything unless told otherwise', () => {
    expect(readOptions([], known)).toEqual(ok({ names: known, isQuick: false, isStrict: false, sales: null }));
  });

  it('keep the order of the benches, however they were asked for', () => {
    const asked = ['--only', 'scan', '--quick', '--only', 'lookup', '--strict'];
    expect(readOptions(asked, known)).toEqual(ok({ names: known, isQuick: true, isStrict: true, sales: null }));
    expect(readOptions(['--only', 'scan'], known)).toEqual(
      ok({ names: ['scan'], isQuick: false, isStrict: false, sales: null }),
    );
  });

  it('take the length of the history as a whole number', () => {
    expect(readOptions(['--sales', '1000000'], known)).toMatchObject({ value: { sales: 1_000_000 } });
    expect(['many', '0', '1e9x'].map(count => readOptions(['--sales', count], known).ok)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('say what there is when they are not understood', () => {
    expect(readOptions(['--only'], known)).toEqual(err('--only takes one of: lookup, scan.'));
    expect(readOptions(['--fast'], known)).toEqual(
      err('--fast is not known. There are: --only NAME, --sales COUNT, --quick, --strict.'),
    );
  });
});

describe('the generated store', () => {
  const generate = (count: number) => [...generatePackages(count, '2027-01-31' as CivilDate, 'FL-0042')];

  it('is the same in every run, and the beginning of every larger one', () => {
    expect(generate(50)).toEqual(generate(400).slice(0, 50));
    expect(Array.from({ length: 3 }, seededRandom(1))).toEqual(Array.from({ length: 3 }, seededRandom(1)));
  });

  it('has a label of its own for every package, and all makes on the shelf', () => {
    const packages = generate(2_000);
    expect(new Set(packages.map(item => item.barcode)).size).toBe(2_000);
    expect(new Set(packages.map(item => item.form)).size).toBe(10);
  });
});
