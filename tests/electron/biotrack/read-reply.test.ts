import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isSameCard, readAmountsWith, readWith } from '../../../electron/biotrack/read-reply';

const schema = z.object({ name: z.string(), orders: z.array(z.object({ left: z.number().nonnegative() })) });

describe('reading a reply', () => {
  it('ignores what it does not know', () => {
    expect(readWith(schema, { name: 'a', orders: [], more: 1 })).toEqual({
      ok: true,
      value: { name: 'a', orders: [] },
    });
  });

  it('takes another form for no answer', () => {
    expect(readWith(schema, { orders: [] })).toEqual({ ok: false, error: 'unreadable' });
  });

  it('says when it is an amount that could not be read', () => {
    const read = (body: unknown) => readAmountsWith(schema, body, ['orders']);
    expect(read({ name: 'a', orders: [{ left: -1 }] })).toEqual({ ok: false, error: 'unreadable-amount' });
    expect(read({ name: 'a' })).toEqual({ ok: false, error: 'unreadable-amount' });
    expect(read({ name: 1, orders: [] })).toEqual({ ok: false, error: 'unreadable' });
    expect(read({ name: 'a', orders: [{ left: 1 }] }).ok).toBe(true);
  });
});

describe('isSameCard', () => {
  it('does not look at case and spaces', () => {
    expect([isSameCard('PTEST0001', ' ptest0001'), isSameCard('PTEST0001', 'PTEST0002')]).toEqual([true, false]);
  });
});
