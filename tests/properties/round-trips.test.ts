import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcode as wireBarcode } from '../../electron/biotrack/wire-scalars';
import { itemKey, parseItemKey } from '../../shared/catalog/item-key';
import { formatScaled, parseScaled } from '../../shared/kernel/decimal';
import { parseMoney } from '../../shared/kernel/money';
import { oneUnit, parseQuantity } from '../../shared/kernel/quantity';
import { divideHalfUp, divideUp } from '../../shared/kernel/rounding';
import type { CivilDate, Quantity } from '../../shared/kernel/units';
import { readScan } from '../../shared/scan/read-scan';
import { parseCivilDate, parseTypedDate } from '../../shared/time/civil-date';
import { parseClockTime } from '../../shared/time/wall-clock';
import { anyGoods, someMerchandise } from '../support/arbitraries/goods';
import { aDay, someCents } from '../support/arbitraries/kernel';
import { always } from '../support/runs';
import { same } from '../support/same';

const safe = fc.maxSafeInteger();
const decimals = fc.integer({ min: 0, max: 3 });
const sixteenDigits = fc.stringMatching(/^\d{16}$/);

describe('a decimal', () => {
  it('reads back as the number that it was written from', () => {
    always([safe, decimals, fc.boolean()], (value, places, trim) => {
      const text = formatScaled(value, places, { trim });
      same(parseScaled(text, places, { signed: true }), value === 0 ? 0 : value);
    });
  });

  it('is written as it was read, digit for digit', () => {
    always([fc.stringMatching(/^(0|[1-9]\d{0,11})\.\d{3}$/)], text => {
      const value = parseScaled(text, 3);
      same(value === null ? null : formatScaled(value, 3), text);
    });
  });

  it('that is finer than its unit, or no plain number at all, is never read', () => {
    const finer = fc.stringMatching(/^\d{1,6}\.\d{4,6}$/);
    const other = fc.constantFrom('', ' 1', '1 ', '+1', '1e3', '1,000', '.5', '5.', '--1', '0x10', 'NaN', '1.2.3', '١');
    always([fc.oneof(finer, other)], text => {
      same(parseScaled(text, 3, { signed: true }), null);
    });
  });
});

describe('rounding', () => {
  it('goes half away from zero, as whole-number arithmetic has it', () => {
    always([fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 20_000 })], (dividend, divisor) => {
      const size = BigInt(Math.abs(dividend));
      const half = (size * 2n + BigInt(divisor)) / (2n * BigInt(divisor));
      same(BigInt(divideHalfUp(dividend, divisor)), dividend < 0 ? -half : half);
    });
  });

  it('upwards never leaves anything uncounted, and never counts a whole one too many', () => {
    always([fc.nat({ max: 1e12 }), fc.integer({ min: 1, max: 20_000 })], (dividend, divisor) => {
      const up = divideUp(dividend, divisor);
      same(up * divisor >= dividend && (up - 1) * divisor < dividend, true);
    });
  });
});

describe('what a cashier types', () => {
  it('as money is the cents that a receipt would show', () => {
    always([someCents, fc.constantFrom('', '$', ' '), fc.boolean()], (cents, sign, trim) => {
      const text = formatScaled(cents, 2, { trim });
      const grouped = text.replace(/^\d+/, whole => Number(whole).toLocaleString('en-US'));
      expect([parseMoney(`${sign}${text}`), parseMoney(grouped)]).toEqual([
        { ok: true, value: cents },
        { ok: true, value: cents },
      ]);
    });
  });

  it('as a quantity is taken up to what is on hand, in whole units, and otherwise refused', () => {
    const stock = fc.nat({ max: 60 }).map(count => ({ onHand: (count * oneUnit) as Quantity, isUnitBased: true }));
    always([fc.nat({ max: 80 }), stock], (count, { onHand, isUnitBased }) => {
      const isThere = count > 0 && count * oneUnit <= onHand;
      const max = onHand / oneUnit;
      expect(parseQuantity(String(count), { onHand, isUnitBased })).toEqual(
        isThere ? { ok: true, value: count * oneUnit } : { ok: false, error: { kind: 'not-a-whole-number', max } },
      );
    });
  });

  it('as a date is the same day, the year first or the month first', () => {
    always([aDay], day => {
      const [year = '', month = '', date = ''] = day.split('-');
      const american = `${Number(month)}/${Number(date)}/${year}`;
      same([parseCivilDate(day), parseTypedDate(` ${day} `), parseTypedDate(american)], [day, day, day]);
    });
  });

  it('as a date that the calendar does not have is none', () => {
    const year = fc.integer({ min: 1900, max: 2100 });
    const two = (value: number): string => String(value).padStart(2, '0');
    always([year, fc.nat({ max: 15 }), fc.nat({ max: 35 })], (y, m, d) => {
      const text = `${y}-${two(m)}-${two(d)}`;
      const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
      const exists = m >= 1 && m <= 12 && d >= 1 && d <= last;
      same(parseCivilDate(text), exists ? text : null);
    });
  });

  it('as a clock time is its minutes since midnight', () => {
    always([fc.nat({ max: 1_440 })], minutes => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0'));
      same(parseClockTime(`${hours}:${rest}`), minutes);
    });
  });
});

/** Years of two digits are read by it; sixteen digits have none. */
const today = '2026-03-10' as CivilDate;

describe('sixteen digits', () => {
  it('are one package to the scanner, to a key on disk and to the state, leading zeros and all', () => {
    always([sixteenDigits], digits => {
      same(readScan(`${digits}\r`, { today }), { kind: 'package', barcode: digits });
      same(parseItemKey(`package:${digits}`), { kind: 'package', barcode: digits });
      same(wireBarcode.parse(digits), digits);
    });
  });

  it('that lost their zeros as a number on the wire get them back', () => {
    always([safe.map(Math.abs)], number => {
      same(wireBarcode.parse(number), String(number).padStart(16, '0'));
    });
  });

  it('too many or too few are no package', () => {
    always([fc.stringMatching(/^(\d{1,15}|\d{17,20})$/)], digits => {
      const { kind } = readScan(digits, { today });
      same([kind === 'package', parseItemKey(`package:${digits}`)], [false, null]);
    });
  });
});

describe('the key of an item', () => {
  it('names one item and can be read back', () => {
    always([fc.oneof(anyGoods, someMerchandise)], item => {
      const { kind } = item;
      const name = kind === 'package' ? { kind, barcode: item.barcode } : { kind, sku: item.sku };
      same(parseItemKey(itemKey(item)), name);
    });
  });
});
