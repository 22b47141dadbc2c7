import { describe, expect, it } from 'vitest';
import { cents, day, id, positiveCents, quantity, requestId, stock, text } from '../../../shared/ipc/fields';

describe('the building blocks of every message', () => {
  it('compose and bound text', () => {
    expect(text(4).parse('Pen\u0303a'.slice(0, 4))).toBe('Pe\u00f1');
    expect(text(3).safeParse('four').success).toBe(false);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1'])(
    'take no amount that is not a whole number: %s',
    value => {
      for (const field of [cents, positiveCents, quantity]) expect(field.safeParse(value).success).toBe(false);
    },
  );

  it('take no negative payment', () => {
    expect(positiveCents.safeParse(-1).success).toBe(false);
    expect(cents.safeParse(-1).success).toBe(true);
  });

  it('bound what a person types, and never what the screen must be told', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    expect([positiveCents, quantity].map(field => field.safeParse(huge).success)).toEqual([false, false]);
    expect([cents, stock].map(field => field.safeParse(huge).success)).toEqual([true, true]);
  });

  it('know ids, days and request ids by their form', () => {
    expect(id.safeParse('package:0001000000000029').success).toBe(true);
    expect(id.safeParse('../../etc').success).toBe(false);
    expect(day.safeParse('2026-03-10').success).toBe(true);
    expect(day.safeParse('10/03/2026').success).toBe(false);
    expect(requestId.safeParse('once').success).toBe(false);
  });
});
