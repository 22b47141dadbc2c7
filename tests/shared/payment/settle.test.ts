import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { settle } from '../../../shared/payment/settle';
import type { Tender } from '../../../shared/payment/tender';

const cents = (value: number) => value as Cents;
const cash = (value: number): Tender => ({ kind: 'cash', amountCents: cents(value) });
const debit = (value: number, reference = 'A-1'): Tender => ({ kind: 'debit', amountCents: cents(value), reference });
const due = cents(5_563);

describe('settle', () => {
  it('says what is missing (E-PAY-01)', () => {
    expect([settle(due, []), settle(due, [cash(5_562)]), settle(due, [debit(5_000), cash(500)])]).toEqual([
      { kind: 'short', missingCents: 5_563 },
      { kind: 'short', missingCents: 1 },
      { kind: 'short', missingCents: 63 },
    ]);
  });

  it('gives change of cash', () => {
    expect([settle(due, [cash(5_563)]), settle(due, [cash(6_000)]), settle(due, [debit(5_000), cash(1_000)])]).toEqual([
      { kind: 'settled', changeCents: 0 },
      { kind: 'settled', changeCents: 437 },
      { kind: 'settled', changeCents: 437 },
    ]);
  });

  it('refuses debit above what is due, in one tender or several (E-PAY-02)', () => {
    expect([settle(due, [debit(5_564)]), settle(due, [debit(5_000), debit(600)])]).toEqual([
      { kind: 'debit-over-total', overCents: 1 },
      { kind: 'debit-over-total', overCents: 37 },
    ]);
  });

  it('asks for the reference of a debit (E-PAY-03)', () => {
    expect(settle(due, [debit(5_563, '  ')])).toEqual({ kind: 'debit-without-reference' });
  });

  it.each([0, -100, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a tender of %d', value => {
    expect(settle(due, [cash(10_000), cash(value)])).toEqual({ kind: 'bad-amount' });
  });

  it('takes nothing where nothing is due', () => {
    expect([settle(cents(0), []), settle(cents(0), [cash(0)])]).toEqual([
      { kind: 'settled', changeCents: 0 },
      { kind: 'settled', changeCents: 0 },
    ]);
  });

  it('balances: what came in is the total and the change, and change was cash', () => {
    const amount = fc.integer({ min: 1, max: 50_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.array(amount, { maxLength: 4 }),
        fc.array(amount, { maxLength: 3 }),
        (total, cashes, debits) => {
          const settled = settle(cents(total), [
            ...cashes.map(value => cash(value)),
            ...debits.map(value => debit(value)),
          ]);
          const [inCash, inDebit] = [cashes, debits].map(values => values.reduce((sum, value) => sum + value, 0));
          const paid = (inCash ?? 0) + (inDebit ?? 0);
          const expected =
            (inDebit ?? 0) > total
              ? { kind: 'debit-over-total', overCents: (inDebit ?? 0) - total }
              : paid < total
                ? { kind: 'short', missingCents: total - paid }
                : { kind: 'settled', changeCents: paid - total };
          expect(settled).toEqual(expected);
          expect(settled.kind === 'settled' ? settled.changeCents : 0).toBeLessThanOrEqual(inCash ?? 0);
        },
      ),
    );
  });
});
