import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../../electron/biotrack/sandbox/ledger';
import { judgeSale } from '../../support/money/judge-sale';
import { judgeWithState } from '../../support/money/judge-with-state';
import type { BookedSale, BookedUndo } from '../../support/money/money-books';
import { readStateMoney } from '../../support/money/state-money';

/** Three jars at 35.00 and a shirt at 19.99 with 1.50 of tax: 70.00 by card, the rest in cash with 3.51 of change. */
const sale: BookedSale = {
  ...{ id: 's', at: 0, operator: 'ANA', till: 't', state: 'accepted', request: 'r', reversals: [], undos: [] },
  ...{ subtotal: 12_499, tax: 150, total: 12_649, change: 351 },
  lines: [
    {
      ...{ number: 1, quantity: 300, price: 3_500, amount: 10_500, tax: 0 },
      ...{ discount: 0, taxClass: 'medical', isReported: 1 },
    },
    {
      ...{ number: 2, quantity: 100, price: 1_999, amount: 1_999, tax: 150 },
      ...{ discount: 0, taxClass: 'merchandise', isReported: 0 },
    },
  ],
  tenders: [
    { number: 1, kind: 'debit', amount: 7_000 },
    { number: 2, kind: 'cash', amount: 6_000 },
  ],
};

const anUndo = (changes: Partial<BookedUndo>): BookedUndo => ({
  ...{ id: 'u', kind: 'refund', outcome: 'done', at: 0, till: 't', state: 'accepted', request: 'q', total: 7_000 },
  parts: [{ number: 1, quantity: 200, amount: 7_000, tax: 0, price: null }],
  tenders: [{ number: 1, kind: 'debit', amount: 7_000, till: null }],
  ...changes,
});

const sold = {
  ...{ seq: 1, at: 0, kind: 'sale', sale_id: '7', request_id: 'r' },
  lines: [{ item_number: 1, quantity: '3.00', price: '35.00' }],
} as const satisfies LedgerEntry;
const refunded = {
  ...{ seq: 2, at: 0, kind: 'refund', sale_id: '7', request_id: 'q' },
  lines: [{ item_number: 1, quantity: '2.00', price: '35.00' }],
} as const satisfies LedgerEntry;

function said(changes: Partial<BookedSale>, ledger: readonly LedgerEntry[] = [sold, refunded]): readonly string[] {
  const heard: string[] = [];
  const say = (what: string): void => void heard.push(what);
  judgeSale({ ...sale, ...changes }, say);
  judgeWithState({ ...sale, ...changes }, readStateMoney(ledger), say);
  return heard;
}

it('has nothing to say about a sale, with a part of it undone, that both sides hold alike', () => {
  expect(said({ undos: [anUndo({})] })).toEqual([]);
  expect(said({}, [sold])).toEqual([]);
});

it('tells a cent too much for a line, too little change, and a total that is not its lines', () => {
  expect(said({ change: 350 }, [sold])).toEqual(['13000 less 350 was paid for 12649']);
  expect(said({ subtotal: 12_500 }, [sold])).toEqual(['12649 is not its lines, 12649']);
});

it('tells money that goes back to another tender, or a cent of it too few', () => {
  const inCash = anUndo({ tenders: [{ number: 2, kind: 'cash', amount: 5_649, till: 't' }] });
  expect(said({ undos: [inCash] })).toEqual([
    'refund u gave back [{"number":2,"kind":"cash","amount":5649}] instead of [{"number":1,"kind":"debit","amount":7000}]',
  ]);
  const parts = [{ number: 1, quantity: 200, amount: 6_999, tax: 0, price: null }];
  expect(said({ undos: [anUndo({ parts, total: 6_999 })] })).toHaveLength(4);
});

it('lets an undoing that the state refused give its money back once, however often it is tried', () => {
  const failed = anUndo({ id: 'u-1', outcome: 'failed', state: 'rejected', request: 'q-1' });
  expect(said({ undos: [failed, anUndo({ tenders: [] })] })).toEqual([]);
  expect(said({ undos: [failed, anUndo({})] })).toEqual([
    'refund u gave back [{"number":1,"kind":"debit","amount":7000}] instead of []',
  ]);
});

it('tells what the state does not know of, knows otherwise, or never was told', () => {
  expect(said({ undos: [anUndo({})] }, [sold])).toEqual([
    'refund u is accepted and not with the state',
    'line 1 is worth 3500 here and 10500 there',
  ]);
  expect(said({}, [sold, refunded])).toEqual(['line 1 is worth 10500 here and 3500 there']);
  expect(said({}, [])).toEqual(['is worth nothing with the state, which is said to have it']);
});
