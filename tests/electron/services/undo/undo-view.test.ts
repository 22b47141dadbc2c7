import { expect, it } from 'vitest';
import { undoPolicyOf } from '../../../../electron/provisioning/undo';
import { aShopDay, sellFor, sold, undone } from '../../../support/undo-scenes';

it('shows every reason with the way it leads to, and every way with what stands in it', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [
    ['B2', 2],
    ['M1', 1],
  ]);
  const view = await register.ask('undo.view', { saleId });
  expect(view).toMatchObject({
    ...{ saleId, isReported: true, isOperatorAllowed: true, isUnsent: false, waitsForSale: false, records: [] },
    lines: [
      { number: 1, quantity: 200, isRefunded: false, refundedQuantity: 0, isPackage: true },
      { number: 2, quantity: 100, isRefunded: false, refundedQuantity: 0, isPackage: false },
    ],
  });
  expect(view.reasons.map(({ code, picked }) => [code, picked])).toEqual([
    ['rung-in-error', 'void'],
    ['changed-mind', 'void'],
    ['wrong-item', 'void'],
    ['wrong-patient', 'void'],
    ['duplicate', 'void'],
    ['defective', 'restock'],
    ['recalled', 'restock'],
    ['goodwill', 'refund'],
    ['wrong-price', 'correct'],
    ['other', 'void'],
  ]);
});

it('shows money, goods and allotment before anything moves', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 2]]);
  const ask = (kind: 'void' | 'restock' | 'refund') =>
    register.ask('undo.preview', { saleId, kind, reason: 'other', lines: [{ number: 1, quantity: 100 }] });
  const allotment = (amount: number) => [{ orderType: 'MEDICAL', route: 'INHALATION', amount, unit: 'ug_thc' }];
  expect([await ask('void'), await ask('restock'), await ask('refund')]).toMatchObject([
    { totalCents: 9_000, returnCents: 9_000, stock: [{ quantity: 200, to: 'shelf' }], allotment: allotment(1_700_000) },
    { totalCents: 4_500, stock: [{ quantity: 100, to: 'returned' }], allotment: allotment(850_000), needsLead: true },
    { totalCents: 4_500, stock: [{ quantity: 100, to: 'customer' }], allotment: [] },
  ]);
});

it('tells how much of a line was refunded, whether its goods came back or money alone went', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [
    ['B2', 2],
    ['B4', 3],
  ]);
  await undone(register, saleId, { kind: 'restock', reason: 'defective', lines: [{ number: 1, quantity: 100 }] });
  await undone(register, saleId, { kind: 'refund', reason: 'goodwill', lines: [{ number: 2, quantity: 200 }] });
  const { lines, kinds } = await register.ask('undo.view', { saleId });
  expect([
    lines.map(({ isRefunded, refundedQuantity, quantity }) => [isRefunded, refundedQuantity, quantity]),
    kinds.find(({ kind }) => kind === 'refund')?.obstacles,
  ]).toEqual([
    [
      [true, 100, 200],
      [true, 200, 300],
    ],
    ['nothing-left'],
  ]);
});

it('tells what was done, newest last', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 1]]);
  await undone(register, saleId);
  const { records, kinds } = await register.ask('undo.view', { saleId });
  expect([records.map(({ kind, outcome }) => [kind, outcome]), kinds[0]?.obstacles]).toEqual([
    [['void', 'done']],
    ['already-voided'],
  ]);
});

it('asks by the reasons of the store, and asks a lead where the store does', async () => {
  const undo = undoPolicyOf({
    lead_above_cents: 0,
    reasons: [{ code: 'rung-in-error', kinds: ['void'], lead: false, note: true }],
  });
  const register = await aShopDay({ options: { config: { undo } } });
  const saleId = await sellFor(register, [['M1', 1]]);
  const view = await register.ask('undo.view', { saleId });
  expect([view.leadAboveCents, view.reasons.map(({ code, needsNote }) => [code, needsNote])]).toEqual([
    0,
    [['rung-in-error', true]],
  ]);
  const asked = { saleId, kind: 'void' as const, reason: 'rung-in-error' as const, lines: [] };
  expect((await register.ask('undo.preview', asked)).needsLead).toBe(true);
});

it('takes a reason of the store’s own, tells the state the one that it counts as, and keeps both', async () => {
  const words = { en: 'Soggy box', es: 'Caja mojada' };
  const soggy = {
    code: 'soggy-box',
    as: 'defective' as const,
    words,
    kinds: ['void' as const],
    lead: false,
    note: false,
  };
  const undo = undoPolicyOf({ lead_above_cents: 1_000_000, lead_kinds: [], reasons: [soggy] });
  const register = await aShopDay({ options: { config: { undo } } });
  const saleId = await sellFor(register, [['B2', 1]]);
  const { reasons } = await register.ask('undo.view', { saleId });
  expect(reasons.map(({ code, toldAs, words: own }) => [code, toldAs, own])).toEqual([
    ['soggy-box', 'defective', words],
  ]);
  const refused = await register.refusal('undo.preview', { saleId, kind: 'void', reason: 'rung-in-error', lines: [] });
  expect(refused.code).toBe('E-UND-02');
  await undone(register, saleId, { kind: 'void', reason: 'soggy-box', lines: [] });
  const [record] = await register.ask('undo.listOfSale', { saleId });
  expect([record?.reason, record?.ownReason]).toEqual(['defective', { code: 'soggy-box', words }]);
});
