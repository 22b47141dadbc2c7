import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { undoPolicyOf } from '../../../../electron/provisioning/undo';
import { appError } from '../../../../shared/kernel/error-code';
import { until } from '../../../support/register';
import { anOrder, aShopDay, sold, told, undo, undone } from '../../../support/undo-scenes';
import { aPress } from '../../../vectors/at-the-register';

const part = (number: number, units: number) => [{ number, quantity: units * 100 }];

describe('finding a sale', () => {
  it('knows nothing of what is not there', async () => {
    const register = await aShopDay();
    const nobody = { saleId: 'nobody', kind: 'void' as const, reason: 'other' as const, lines: [] };
    const order = { ...nobody, requestId: aPress(), note: 'x y z', references: [], returnShownCents: 0 };
    expect([
      await register.refusal('undo.view', { saleId: 'nobody' }),
      await register.refusal('undo.preview', nobody),
      await register.refusal('undo.commit', order),
      await register.refusal('undo.get', { undoId: 'nobody' }),
      await register.refusal('undo.printLabel', { undoId: 'nobody' }),
      await register.refusal('sale.previewPrice', { saleId: 'nobody', reason: 'other', number: 1, unitPriceCents: 1 }),
    ]).toEqual(Array.from({ length: 6 }, () => appError('E-UND-01')));
  });
});

describe('committing', () => {
  it('asks for a word where the reason says too little, for the sum that was shown, and for a lead', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 2]]);
    const order = await anOrder(register, saleId, { kind: 'restock', reason: 'defective', lines: part(1, 2) });
    const refuse = (change: Partial<typeof order>) => register.refusal('undo.commit', { ...order, ...change });
    expect([
      await refuse({ note: ' ' }),
      await refuse({ returnShownCents: 8_999 }),
      await refuse({ approvalToken: null }),
      await refuse({ lines: part(1, 1), returnShownCents: 4_500 }),
    ]).toEqual([
      appError('E-UND-04'),
      appError('E-UND-03', { total: 9_000 }),
      appError('E-AUT-01'),
      appError('E-AUT-02'),
    ]);
    expect(await refuse({})).toEqual(appError('E-AUT-02'));
    expect(told(register, 'refund')).toEqual([0]);
  });

  it('takes no cash out of a drawer that is being closed, and says so', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B4', 1]]);
    const order = await anOrder(register, saleId, { kind: 'refund', reason: 'goodwill', lines: part(1, 1) });
    const till = await register.ask('till.current', null);
    await register.ask('till.count', { requestId: aPress(), sessionId: till?.sessionId ?? '', pieces: [] });
    expect(await register.refusal('undo.commit', order)).toEqual(appError('E-TIL-04'));
    expect(told(register, 'refund')).toEqual([0]);
  });

  it('notes who looked and who undid', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 1]]);
    await register.ask('undo.view', { saleId });
    await undone(register, saleId);
    const actions = listAudit(register.store.db, { after: 0, limit: 500 }).filter(({ action, detail }) => {
      return action.startsWith('undo.') || detail['screen'] === 'undo';
    });
    expect(actions.map(({ action }) => action)).toEqual(['patient.viewed', 'undo.void']);
  });
});

describe('a half-refunded sale', () => {
  it('gives no line back twice, none beyond what was sold, and is not voided, whatever a screen asks', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [
      ['B2', 2],
      ['B4', 1],
    ]);
    await undone(register, saleId, { kind: 'restock', reason: 'defective', lines: part(1, 1) });
    const refuse = async (kind: 'refund' | 'void', lines: ReturnType<typeof part>) => {
      const asked = { saleId, kind, reason: 'rung-in-error' as const, lines };
      const order = { ...asked, requestId: aPress(), note: 'x y z', references: [], returnShownCents: 0 };
      const committed = await register.refusal('undo.commit', { ...order, approvalToken: null });
      expect(committed).toEqual(await register.refusal('undo.preview', asked));
      return committed;
    };
    const notThisWay = (why: string) => appError('E-UND-02', { why });
    expect([
      await refuse('refund', part(1, 1)),
      await refuse('refund', part(2, 2)),
      await refuse('refund', part(2, 0.5)),
      await refuse('refund', part(3, 1)),
      await refuse('refund', [...part(2, 1), ...part(2, 1)]),
      await refuse('void', []),
    ]).toEqual([
      notThisWay('line-refunded'),
      appError('E-QTY-01', { max: 1 }),
      appError('E-QTY-01', { max: 1 }),
      notThisWay('lines'),
      notThisWay('lines'),
      notThisWay('part-refunded'),
    ]);
    expect(told(register, 'refund', 'void')).toEqual([1, 0]);
  });
});

describe('merchandise', () => {
  it('comes back without a word to the state, by somebody whom the registry need not know', async () => {
    const register = await aShopDay();
    await register.ask('session.signOut', null);
    await register.signIn('max');
    const { cartId } = await register.ask('register.newSale', null);
    await register.ask('register.enter', { text: '850000000017' });
    const { totalCents } = await register.ask('register.current', null);
    const tenders = [{ kind: 'cash' as const, amountCents: totalCents }];
    const sale = { requestId: aPress(), cartId, totalShownCents: totalCents, tenders };
    const { id } = await register.ask('sale.complete', sale);
    const record = await undo(register, id);
    expect([record.outcome, record.syncStatus, record.totalCents, record.taxCents > 0]).toEqual([
      'done',
      'not-reported',
      totalCents,
      true,
    ]);
    expect(register.state.sandbox.ledger()).toEqual([]);
  });
});

describe('a price that was wrong', () => {
  it('is told to the state, and what is undone later goes by it', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 2]]);
    const asked = { saleId, reason: 'wrong-price' as const, number: 1, unitPriceCents: 4_000 };
    const preview = await register.ask('sale.previewPrice', asked);
    const subject = `${saleId}:correct:${preview.totalCents}`;
    const approvalToken = await register.approval({ action: 'undo-sale', subject });
    const order = {
      ...asked,
      requestId: aPress(),
      note: '',
      references: [],
      approvalToken,
    };
    const { id } = await register.ask('sale.correctPrice', { ...order, returnShownCents: preview.returnCents });
    await until(async () => (await register.ask('undo.get', { undoId: id })).outcome === 'done');
    const voided = await undone(register, saleId);
    expect([preview.totalCents, voided.totalCents, told(register, 'modify', 'void')]).toEqual([1_000, 8_000, [1, 1]]);
    expect(register.state.entries('modify')).toMatchObject([{ price_before: '45.00', price: '40.00' }]);
  });
});

it('corrects a price for whatever reason the store lets lead to it, and for no other', async () => {
  const undo = undoPolicyOf({ reasons: [{ code: 'other', kinds: ['correct'], lead: false, note: false }] });
  const register = await aShopDay({ options: { config: { undo } } });
  const saleId = await sold(register, [['B2', 2]]);
  const asked = (reason: 'other' | 'wrong-price') => ({ saleId, reason, number: 1, unitPriceCents: 4_000 });
  expect([
    (await register.ask('sale.previewPrice', asked('other'))).totalCents,
    await register.refusal('sale.previewPrice', asked('wrong-price')),
  ]).toEqual([1_000, appError('E-UND-02', { why: 'reason' })]);
});

describe('what the state refused', () => {
  it('waits for a lead, moves no money twice, and ends with a reason', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 1]]);
    await register.state.control('/period', { locked_before: '2026-03-11' });
    const failed = await undone(register, saleId);
    await register.state.control('/period', { locked_before: null });
    const again = await undone(register, saleId);
    expect([failed.outcome, failed.tenders.length, again.outcome, again.tenders]).toEqual(['failed', 1, 'done', []]);
    const open = await register.ask('undo.listIncidents', null);
    const close = (reason: string) => ({ undoId: failed.id, reason });
    expect([open.map(({ id }) => id), await register.refusal('undo.closeIncident', close(' '))]).toEqual([
      [failed.id],
      appError('E-INC-02'),
    ]);
    const closed = await register.ask('undo.closeIncident', close('voided the day after'));
    expect([closed.isIncidentOpen, await register.ask('undo.listIncidents', null)]).toEqual([false, []]);
    expect(await register.refusal('undo.closeIncident', close('once more'))).toEqual(appError('E-UND-07'));
  });
});

it('asks the registry at once when somebody wants to know, and says where it does not answer', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 1]]);
  const { id } = await undone(register, saleId);
  const { allotment } = await register.ask('undo.checkAllotment', { undoId: id });
  await register.state.control('/offline', { mode: 'refuse' });
  expect([allotment.state, await register.refusal('undo.checkAllotment', { undoId: id })]).toEqual([
    'back',
    appError('E-UND-08'),
  ]);
});
