import { describe, expect, it } from 'vitest';
import { findEntryBySale } from '../../db/repositories/outbox';
import { recordLookup } from '../../db/transactions/record-lookup';
import { appError } from '../../shared/kernel/error-code';
import { until } from '../support/register';
import { t0 } from '../support/store';
import {
  anOrder,
  aShopDay,
  mute,
  onHand,
  sellFor,
  settled,
  sold,
  statusOf,
  told,
  undo,
  undone,
} from '../support/undo-scenes';
import { aPress, goods } from './at-the-register';

/** The vectors about what is undone, through the whole register against the state's own ledger. */

const line = (number: number, units: number) => [{ number, quantity: units * 100 }];

describe('TV38, a void of the same session', () => {
  it('puts goods and allotment back where they came from, once', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [
      ['B2', 2],
      ['B4', 1],
    ]);
    const order = await anOrder(register, saleId, {});
    const { id } = await register.ask('undo.commit', order);
    const record = await settled(register, id);
    expect([record.outcome, record.syncStatus, await statusOf(register, saleId)]).toEqual(['done', 'synced', 'voided']);
    expect(told(register, 'void', 'restore', 'stock')).toEqual([1, 2, 4]);
    expect([await onHand(register, goods.B2), await onHand(register, goods.B4)]).toEqual([2000, 5000]);
    expect((await register.ask('undo.commit', order)).id).toBe(id);
    expect(await register.refusal('undo.commit', { ...order, requestId: aPress() })).toEqual(
      appError('E-UND-02', { why: 'already-voided' }),
    );
    await until(async () => (await register.ask('undo.get', { undoId: id })).allotment.state === 'back');
    expect(told(register, 'void')).toEqual([1]);
  });
});

describe('TV39, a refund with restock', () => {
  it('makes a package that is never sold, and the line is done with', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 2]]);
    const record = await undone(register, saleId, { kind: 'restock', reason: 'defective', lines: line(1, 1) });
    expect(record).toMatchObject({
      outcome: 'done',
      totalCents: 4500,
      tenders: [{ kind: 'cash', amountCents: 4500 }],
      packages: [{ barcode: '0001000000009001', parentBarcode: goods.B2, quantity: 100 }],
    });
    const again = { saleId, kind: 'refund' as const, reason: 'defective' as const, lines: line(1, 1) };
    expect(await register.refusal('undo.preview', again)).toEqual(appError('E-UND-02', { why: 'nothing-left' }));
    await until(async () => {
      const [returned] = await register.ask('undo.listReturned', null);
      return returned?.status === 'scheduled';
    });
    expect(await register.ask('undo.listReturned', null)).toMatchObject([
      { barcode: '0001000000009001', destroyAfter: 1773165600_000 + 259_200_000 },
    ]);
    expect(told(register, 'refund', 'package', 'destroy_scheduled', 'restore')).toEqual([1, 1, 1, 1]);
    await register.ask('inventory.sync', null);
    await until(async () => (await onHand(register, '0001000000009001')) === 100);
    expect(await register.ask('register.enter', { text: '0001000000009001' })).toMatchObject({
      kind: 'refused',
      code: 'E-ITM-03',
      params: { reason: 'ITEM_NOT_RESALABLE' },
    });
  });

  it('money alone gives the patient nothing back', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 2]]);
    const record = await undone(register, saleId, { kind: 'refund', reason: 'goodwill', lines: line(1, 2) });
    expect([record.allotment.state, record.packages, told(register, 'refund', 'package', 'restore')]).toEqual([
      'none',
      [],
      [1, 0, 0],
    ]);
  });
});

describe('TV40, voids that are refused', () => {
  it('after a refund', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [
      ['B2', 1],
      ['B4', 1],
    ]);
    await undone(register, saleId, { kind: 'restock', reason: 'defective', lines: line(1, 1) });
    const view = await register.ask('undo.view', { saleId });
    expect(view.kinds.find(({ kind }) => kind === 'void')?.obstacles).toEqual(['part-refunded']);
    expect(view.reasons.find(({ code }) => code === 'rung-in-error')?.picked).toBe('restock');
  });

  it('by the state alone, for which it is too old', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 1]]);
    await register.state.control('/void-limit', { max_age_s: 1 });
    await register.advance(2_000);
    const record = await undone(register, saleId);
    expect(record).toMatchObject({ outcome: 'failed', syncStatus: 'refused', isIncidentOpen: true });
    expect(record.refusedBecause).toBe('VOID_NOT_ALLOWED');
    expect([await statusOf(register, saleId), told(register, 'void')]).toEqual(['synced', [0]]);
  });
});

describe('TV27, an operator whom the registry does not know', () => {
  it('may look and not undo', async () => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 1]]);
    const order = await anOrder(register, saleId, {});
    await register.ask('session.signOut', null);
    await register.signIn('max');
    expect((await register.ask('undo.view', { saleId })).isOperatorAllowed).toBe(false);
    expect(await register.refusal('undo.commit', order)).toEqual(appError('E-AUT-04'));
    expect(told(register, 'void')).toEqual([0]);
  });
});

describe('an undoing that waits', () => {
  it('a sale whose report never left is voided without a word to the state', async () => {
    const register = await aShopDay({ options: { wrap: mute } });
    const free = await onHand(register, goods.B2);
    const saleId = await sellFor(register, [['B2', 2]]);
    const view = await register.ask('undo.view', { saleId });
    const record = await undo(register, saleId);
    expect([view.isUnsent, record.outcome, record.syncStatus, record.allotment.state]).toEqual([
      true,
      'done',
      'not-reported',
      'back',
    ]);
    expect([await statusOf(register, saleId), await onHand(register, goods.B2)]).toEqual(['voided', free]);
    expect(register.state.sandbox.ledger()).toEqual([]);
  });

  it('a void of an unsettled sale goes out behind the sale', async () => {
    const register = await aShopDay();
    await register.state.control('/faults', { mode: 'drop_reply', action: 'sale_dispense' });
    const saleId = await sellFor(register, [['B2', 1]]);
    await until(async () => (await statusOf(register, saleId)) === 'checking');
    const part = { saleId, kind: 'refund' as const, reason: 'goodwill' as const, lines: line(1, 1) };
    expect(await register.refusal('undo.preview', part)).toEqual(appError('E-UND-02', { why: 'sale-unsettled' }));
    const { id, outcome } = await undo(register, saleId);
    const record = await settled(register, id);
    expect([outcome, record.outcome, await statusOf(register, saleId), told(register, 'sale', 'void')]).toEqual([
      'waiting',
      'done',
      'voided',
      [1, 1],
    ]);
  }, 20_000);

  it('a void behind a sale that the state then refuses has nothing left to do', async () => {
    const register = await aShopDay();
    await register.state.control('/faults', { mode: 'drop_request', action: 'sale_dispense' });
    const saleId = await sellFor(register, [['B2', 1]]);
    await until(async () => (await statusOf(register, saleId)) === 'checking');
    const { id } = await undo(register, saleId);
    const entry = findEntryBySale(register.store.db, saleId);
    const refusal = { kind: 'rejected', stateCode: '202', stateText: 'no', codes: ['CARD_EXPIRED'] } as const;
    const found = { outboxId: entry?.id ?? '', at: t0, finding: refusal, next: 'stay', dueAt: t0 } as const;
    recordLookup(register.store.db, found);
    const record = await register.ask('undo.get', { undoId: id });
    expect([record.outcome, await statusOf(register, saleId), await register.ask('incident.list', null)]).toEqual([
      'done',
      'voided',
      [],
    ]);
    expect(told(register, 'sale', 'void')).toEqual([0, 0]);
  });
});

/** A line over which no sale ever gets away: the state is asked for its marks before a first send, and says nothing. */
