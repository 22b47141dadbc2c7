import { describe, expect, it } from 'vitest';
import type { OpenLine, UndoSale } from '../../../../electron/services/undo/undo-facts';
import { planCorrection, planUndo } from '../../../../electron/services/undo/undo-plan';
import { appError } from '../../../../shared/kernel/error-code';
import type { Cents, Instant, Quantity } from '../../../../shared/kernel/units';
import { defaultUndoPolicy } from '../../../../shared/undo/undo-policy';
import { aSaleLine, someMerchandise } from '../../../support/store-values';

const vape: OpenLine = {
  ...aSaleLine(1),
  quantity: 300 as Quantity,
  amountCents: 13_500 as Cents,
  isRefunded: false,
  refundedQuantity: 0 as Quantity,
  isPackage: true,
};
const shirt: OpenLine = {
  ...aSaleLine(2, someMerchandise()),
  taxCents: 150 as Cents,
  isRefunded: false,
  refundedQuantity: 0 as Quantity,
  isPackage: false,
};

function aSale(
  changes: { lines?: readonly OpenLine[]; facts?: Partial<UndoSale['facts']>; paid?: Partial<UndoSale['paid']> } = {},
) {
  const lines = changes.lines ?? [vape, shirt];
  const facts = {
    ...{ report: 'accepted', isOwnSale: true, isDelivery: false, soldAt: 0 as Instant, now: 1 as Instant },
    ...{
      saleTillSessionId: 't',
      openTillSessionId: 't',
      returnsCash: true,
      isDrawerOpen: true,
      hasStateNumber: true,
      isVoided: false,
      isUnderWay: false,
    },
    lines,
    ...changes.facts,
  };
  const paid = { tenders: [{ kind: 'cash', amountCents: 20_000 }], changeCents: 4_350, returned: [], ...changes.paid };
  return { sale: { terminalId: 'REG-9' }, lines, facts, paid, undoneCents: 0 } as unknown as UndoSale;
}

const asked = (kind: 'void' | 'restock' | 'refund', lines: readonly (readonly [number, number])[] = []) => ({
  ...{ kind, reason: 'other' as const },
  lines: lines.map(([number, quantity]) => ({ number, quantity: quantity as Quantity })),
});
const plan = (sale: UndoSale, ...of: Parameters<typeof asked>) => planUndo(sale, asked(...of), defaultUndoPolicy);
const why = (reason: string) => ({ ok: false, error: appError('E-UND-02', { why: reason }) });

it('takes the whole sale for a void, whatever lines were named', () => {
  expect(plan(aSale(), 'void', [[1, 100]])).toMatchObject({
    ok: true,
    value: { subtotalCents: 15_500, taxCents: 150, totalCents: 15_650, returnCents: 15_650, needsLead: true },
  });
});

it('gives back what is left of the money, and asks for no more', () => {
  const returned = [{ number: 1, amountCents: 4_500 as Cents }];
  expect(plan(aSale({ paid: { returned } }), 'refund', [[1, 200]])).toMatchObject({
    value: { totalCents: 9_000, returnCents: 4_500, tenders: [{ number: 1, kind: 'cash', amountCents: 4_500 }] },
  });
});

describe('lines', () => {
  it.each([
    ['none', []],
    [
      'one twice',
      [
        [1, 100],
        [1, 100],
      ],
    ],
    ['one that is not there', [[9, 100]]],
  ] as const)('that make no sense are refused: %s', (_, lines) => {
    expect(plan(aSale(), 'refund', lines)).toEqual(why('lines'));
  });

  it('come back once, in whole units, no more than were sold', () => {
    const gone = aSale({ lines: [{ ...vape, isRefunded: true }, shirt] });
    const max = { ok: false, error: appError('E-QTY-01', { max: 3 }) };
    expect([
      plan(gone, 'refund', [[1, 100]]),
      plan(aSale(), 'refund', [[1, 400]]),
      plan(aSale(), 'refund', [[1, 150]]),
      plan(aSale(), 'refund', [[1, 0]]),
      plan(aSale(), 'restock', [[2, 100]]),
    ]).toEqual([why('line-refunded'), max, max, max, why('nothing-to-take-back')]);
  });

  it('sold by a part of a unit come back whole', () => {
    const half = { ...vape, quantity: 150 as Quantity };
    expect(plan(aSale({ lines: [half] }), 'refund', [[1, 150]])).toMatchObject({ ok: true });
  });
});

it('says what stands in the way first', () => {
  expect([
    plan(aSale({ facts: { openTillSessionId: null, isDrawerOpen: false } }), 'refund', [[1, 100]]),
    plan(aSale({ facts: { isOwnSale: false } }), 'void'),
    plan(aSale({ facts: { isVoided: true } }), 'void'),
    planUndo(aSale(), { ...asked('void'), reason: 'goodwill' }, defaultUndoPolicy),
  ]).toEqual([
    { ok: false, error: appError('E-TIL-01') },
    { ok: false, error: appError('E-UND-06', { terminal: 'REG-9' }) },
    why('already-voided'),
    why('reason'),
  ]);
});

it('corrects a price downwards, of a line that stands', () => {
  const correct = (number: number, cents: number, sale = aSale()) =>
    planCorrection(sale, { reason: 'wrong-price', number, unitPriceCents: cents as Cents }, defaultUndoPolicy);
  expect([
    correct(1, 4_000),
    correct(1, 4_500),
    correct(9, 1),
    correct(1, 1, aSale({ lines: [{ ...vape, isRefunded: true }, shirt] })),
  ]).toMatchObject([
    { ok: true, value: { kind: 'correct', totalCents: 1_500, lines: [{ unitPriceCents: 4_000 }] } },
    { ok: false, error: appError('E-UND-05') },
    why('lines'),
    why('lines'),
  ]);
});
