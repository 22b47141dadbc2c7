import { describe, expect, it } from 'vitest';
import {
  debitDueText,
  dueAfter,
  noEntry,
  readEntry,
  standing,
} from '../../../../renderer/features/payment/tender-entry';
import { err, ok } from '../../../../shared/kernel/result';
import type { Cents } from '../../../../shared/kernel/units';

const cash = (cents: number) => ({ kind: 'cash', amountCents: cents as Cents }) as const;
const cashEntry = (text: string) => ({ ...noEntry, text });
const debitEntry = (text: string, reference: string) => ({ kind: 'debit', text, reference }) as const;

it('knows what is still due', () => {
  expect([dueAfter(7_000, [cash(2_000)]), dueAfter(7_000, [cash(9_000)]), debitDueText(7_000, [cash(1_995)])]).toEqual([
    5_000,
    0,
    '50.05',
  ]);
});

describe('the amount being typed', () => {
  it.each(['', '12,5,0', '-5', 'ten', '1e3'])('refuses %j and says what is enough', text => {
    expect(readEntry(cashEntry(text), 7_000, [])).toEqual(err({ code: 'E-PAY-01', params: { total: 7_000 } }));
  });

  it('becomes a tender', () => {
    expect(readEntry(cashEntry('80'), 7_000, [])).toEqual(ok(cash(8_000)));
    expect(readEntry(debitEntry('70.00', ' A17 '), 7_000, [])).toEqual(
      ok({ kind: 'debit', amountCents: 7_000, reference: 'A17' }),
    );
  });

  it('needs the debit reference', () => {
    expect(readEntry(debitEntry('70', ' '), 7_000, [])).toEqual(err({ code: 'E-PAY-03', params: {} }));
  });

  it('is not needed when the tenders taken are enough, or nothing is due', () => {
    expect(readEntry(noEntry, 7_000, [cash(7_000)])).toEqual(ok(null));
    expect(readEntry(noEntry, 0, [])).toEqual(ok(cash(0)));
  });
});

it('says in a sentence why tenders do not pay', () => {
  const debit = { kind: 'debit', amountCents: 8_000 as Cents, reference: 'A17' } as const;
  expect([
    standing(7_000, [cash(7_000)]),
    standing(7_000, [cash(1_000)]),
    standing(7_000, [cash(2_000), cash(1_000)]),
    standing(7_000, [debit]),
    standing(7_000, [cash(0)]),
  ]).toEqual([
    null,
    { code: 'E-PAY-01', params: { total: 7_000 } },
    { code: 'E-PAY-01', params: { total: 5_000 } },
    { code: 'E-PAY-02', params: {} },
    { code: 'E-PAY-01', params: { total: 7_000 } },
  ]);
});
