import { expect, it } from 'vitest';
import { readUndoSale, type UndoContext } from '../../../../electron/services/undo/undo-facts';
import type { Cents } from '../../../../shared/kernel/units';
import { aConfig } from '../../../support/register-config';
import { later, type TestStore } from '../../../support/store';
import { aShop, loseAnswer, sell } from '../../../support/store-scenes';
import { acceptSale, acceptUndoOf, answerUndo, openDrawer, writeUndo } from '../../../support/store-undos';
import { aUser } from '../../../support/store-values';

function contextOf(store: TestStore, mayHaveLeft = false): UndoContext {
  const clock = { now: () => later(60_000), monotonicMs: () => 0 };
  const operator = () => aUser();
  const config = aConfig('http://127.0.0.1:1');
  return { db: store.db, clock, operator, config, mayHaveLeft: () => mayHaveLeft } as unknown as UndoContext;
}

function aSoldShop(): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  return store;
}

const read = (store: TestStore) => {
  const found = readUndoSale(contextOf(store), 'sale-1');
  if (found === null) throw new Error('the scene changed');
  return found;
};

it('tells how the report stands, and whether the state’s number is known', () => {
  const store = aSoldShop();
  const unsent = read(store).facts;
  loseAnswer(store);
  const unsettled = read(store).facts;
  const taken = aSoldShop();
  acceptSale(taken);
  const accepted = read(taken).facts;
  expect([unsent, unsettled, accepted].map(({ report, hasStateNumber }) => [report, hasStateNumber])).toEqual([
    ['unsent', false],
    ['unsettled', false],
    ['accepted', true],
  ]);
  expect(readUndoSale(contextOf(store), 'nobody')).toBeNull();
});

it('does not take a report for unsent that was perhaps sent before the disk was put back', () => {
  const store = aSoldShop();
  const standing = (mayHaveLeft: boolean) => readUndoSale(contextOf(store, mayHaveLeft), 'sale-1')?.facts.report;
  expect([standing(true), standing(false)]).toEqual(['unsettled', 'unsent']);
});

it('shows a line at its corrected price, and as undone once it is', () => {
  const store = aSoldShop();
  acceptSale(store);
  const corrected = { number: 1, quantity: 100 as never, amountCents: 500 as Cents, taxCents: 0 as Cents };
  const tenders = [{ number: 1, kind: 'cash' as const, amountCents: 500 as Cents, reference: null }];
  writeUndo(store, 1, { kind: 'correct', lines: [{ ...corrected, unitPriceCents: 4_000 as Cents }], tenders });
  acceptUndoOf(store);
  const open = read(store);
  expect([open.lines, open.undoneCents, open.facts.isUnderWay]).toMatchObject([
    [{ unitPriceCents: 4_000, amountCents: 4_000, isRefunded: false, refundedQuantity: 0, isPackage: true }],
    500,
    false,
  ]);
  writeUndo(store, 2, { kind: 'void', tenders: [] });
  const waiting = read(store);
  const [line] = waiting.lines;
  expect([line?.isRefunded, line?.refundedQuantity, waiting.facts.isVoided, waiting.facts.isUnderWay]).toEqual([
    true,
    100,
    true,
    true,
  ]);
});

it('frees the lines of an undoing that failed, and remembers the money that left', () => {
  const store = aSoldShop();
  acceptSale(store);
  writeUndo(store);
  answerUndo(store, { kind: 'rejected', stateCode: '602', stateText: 'no', codes: [] });
  const { lines, undoneCents, paid } = read(store);
  expect([lines[0]?.isRefunded, undoneCents, paid.returned]).toMatchObject([
    false,
    0,
    [{ number: 1, amountCents: 4_500 }],
  ]);
});
