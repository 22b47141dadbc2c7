import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  amount,
  barcode,
  day,
  epoch,
  flag,
  money,
  optionalText,
  quantity,
  readUnit,
  readWord,
  requiredText,
  text,
  transactionId,
  transactionMark,
} from '../../../electron/biotrack/wire-scalars';
import { formatScaled } from '../../../shared/kernel/decimal';

const no = Symbol('refused');
const read = (schema: z.ZodType, values: readonly unknown[]): readonly unknown[] =>
  values.map(value => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : no;
  });

describe('scalars of the wire', () => {
  it('reads text from text and from exact numbers', () => {
    expect(read(text, [' a ', 12, 28.35, '', 2 ** 53, 1e21, null, true])).toEqual([
      'a',
      '12',
      '28.35',
      '',
      no,
      no,
      no,
      no,
    ]);
    expect(read(requiredText, ['a', '', ' '])).toEqual(['a', no, no]);
    expect(read(optionalText, [undefined, null, '', 'a', {}])).toEqual([null, null, null, 'a', no]);
  });

  it('reads flags in every spelling the state has used', () => {
    expect(read(flag, [1, 0, '1', '0', true, false, 2, 'yes', null])).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      no,
      no,
      no,
    ]);
  });

  it('reads amounts in thousandths, exactly, and refuses what is finer or negative', () => {
    const values = ['70.875', '28.35', 4200, 28.35, '0', '0.0004', '-1', '1e3', '1,5', '', ' 5 ', null];
    expect(read(amount, values)).toEqual([70_875, 28_350, 4_200_000, 28_350, 0, no, no, no, no, no, 5_000, no]);
  });

  it('reads quantities and money in hundredths', () => {
    expect(read(quantity, ['20.00', '2', '0.333'])).toEqual([2_000, 200, no]);
    expect(read(money, ['45.00', 18, '0.005'])).toEqual([4_500, 1_800, no]);
  });

  it('reads every amount it can write', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        value => amount.parse(formatScaled(value, 3)) === value && money.parse(formatScaled(value, 2)) === value,
      ),
    );
  });

  it('keeps the zeros of a barcode, and gives them back to one that came as a number', () => {
    const values = ['0001000000000029', 1_000_000_000_029, '00010000000000291', 'A001000000000029', 2 ** 53];
    expect(read(barcode, values)).toEqual(['0001000000000029', '0001000000000029', no, no, no]);
  });

  it('reads times, days and transaction numbers', () => {
    expect(read(epoch, [1_773_165_600, '1773165600', -1, 1.5])).toEqual([1_773_165_600_000, 1_773_165_600_000, no, no]);
    expect(read(day, ['2026-02-28', '2026-02-30', '2026-2-3', ''])).toEqual(['2026-02-28', no, no, no]);
    expect(read(transactionId, ['650101', 650_101, '0', '-1'])).toEqual(['650101', '650101', no, no]);
    expect(read(transactionMark, ['0', '00012', '650101', ''])).toEqual(['0', '12', '650101', no]);
  });

  it('reads units and words of a closed set, and knows no others', () => {
    expect(['mg_thc', 'mg_cbd', 'g', 'oz', null].map(readUnit)).toEqual(['ug_thc', 'ug_cbd', 'mg_smoking', null, null]);
    expect(['A', 'C', null].map(word => readWord(['A', 'B'], word))).toEqual(['A', null, null]);
  });
});
