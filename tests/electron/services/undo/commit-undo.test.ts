import { describe, expect, it } from 'vitest';
import { findEntryOf } from '../../../../db/repositories/undo-reports';
import { appError } from '../../../../shared/kernel/error-code';
import type { TestRegister } from '../../../support/register';
import { rowsOf } from '../../../support/store';
import { closeOpenTill } from '../../../support/tills';
import { anOrder, aShopDay, sellFor, sold, told, undo } from '../../../support/undo-scenes';
import { aPress, aVisit } from '../../../vectors/at-the-register';

/** A T-shirt, for which no cash crosses the counter. */
async function soldByCard(register: TestRegister) {
  await register.ask('register.enter', { text: '850000000017' });
  const { cartId, totalCents } = await register.ask('register.current', null);
  const tenders = [{ kind: 'debit' as const, amountCents: totalCents, reference: 'A-1' }];
  const paid = { requestId: aPress(), cartId, totalShownCents: totalCents, tenders };
  return { id: (await register.ask('sale.complete', paid)).id, totalCents };
}

const reference = { references: [{ number: 1, reference: 'R-9' }] };

it('gives money back once for a press that is repeated, and prints nothing again', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 1]]);
  const order = await anOrder(register, saleId, {});
  const [first, second] = await Promise.all([register.ask('undo.commit', order), register.ask('undo.commit', order)]);
  const rows = register.store.db.prepare('SELECT amount_cents FROM undo_tender').all();
  expect([second.id, rows]).toEqual([first.id, [{ amount_cents: 4_500 }]]);
});

it('never answers one press with the undoing of another sale', async () => {
  const register = await aShopDay();
  const one = await sold(register, [['B2', 1]]);
  const other = await sold(register, [['B4', 1]]);
  const order = await anOrder(register, one, {});
  await register.ask('undo.commit', order);
  await expect(register.ask('undo.commit', { ...order, saleId: other })).rejects.toThrow('two sales');
});

it('freezes what it will say, with references of its own', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 2]]);
  const lines = [{ number: 1, quantity: 100 }];
  const { id, localRef } = await undo(register, saleId, { kind: 'restock', reason: 'defective', lines });
  const entry = findEntryOf(register.store.db, id);
  expect([entry?.externalId, JSON.parse(entry?.bodyText ?? '{}')]).toEqual([
    localRef,
    {
      ...{ location: 'FL-0042', request_id: entry?.requestId, external_id: localRef, employee_id: 'E-014' },
      ...{ reason: 'DEFECTIVE', note: localRef, return_to_inventory: 1 },
      data: [{ item_number: 1, barcodeid: '0001000000000029', quantity: '1', price: '45.00' }],
    },
  ]);
});

it('tells the state of its own goods only, and nothing where merchandise alone comes back', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [
    ['B2', 1],
    ['M1', 1],
  ]);
  const lines = [{ number: 2, quantity: 100 }];
  const record = await undo(register, saleId, { kind: 'refund', reason: 'goodwill', lines });
  expect([record.outcome, record.syncStatus, told(register, 'refund')]).toEqual(['done', 'not-reported', [0]]);
});

it('asks for the reference of the terminal where a card is given its money back', async () => {
  const register = await aShopDay();
  const { id, totalCents } = await soldByCard(register);
  const order = await anOrder(register, id, {});
  expect(await register.refusal('undo.commit', order)).toEqual(appError('E-PAY-03'));
  const record = await register.ask('undo.commit', { ...order, ...reference });
  expect(record.tenders).toEqual([{ number: 1, kind: 'debit', amountCents: totalCents, reference: 'R-9' }]);
});

it('gives nothing back out of a till that is being counted', async () => {
  const register = await aShopDay();
  const saleId = await sellFor(register, [['M1', 1]]);
  const order = await anOrder(register, saleId, {});
  register.store.db.exec(`INSERT INTO till_count (session_id, number, request_id, at, actor_id, counted_cents, expected_cents)
    SELECT id, 1, 'count', 1, opened_by, 0, 0 FROM till_session`);
  expect(await register.refusal('undo.commit', order)).toEqual(appError('E-TIL-04'));
});

describe('without a till', () => {
  const sessions = (register: TestRegister) =>
    rowsOf(register.store, 'SELECT kind, till_session_id AS till FROM undo ORDER BY sequence');

  it('voids what was paid by card while none was open: no cash moves', async () => {
    const register = await aVisit({ lines: [] });
    const { id } = await soldByCard(register);
    const record = await undo(register, id, reference);
    expect([record.kind, record.outcome, sessions(register)]).toEqual(['void', 'done', [{ kind: 'void', till: null }]]);
  });

  it('refunds to the card what was sold in a till that is closed since, and voids it no more', async () => {
    const register = await aShopDay();
    const { id } = await soldByCard(register);
    closeOpenTill(register.store.db);
    const asked = { saleId: id, kind: 'void' as const, reason: 'rung-in-error' as const, lines: [] };
    expect(await register.refusal('undo.preview', asked)).toEqual(appError('E-UND-02', { why: 'other-till-session' }));
    const lines = [{ number: 1, quantity: 100 }];
    await undo(register, id, { ...reference, kind: 'refund', reason: 'goodwill', lines });
    expect(sessions(register)).toEqual([{ kind: 'refund', till: null }]);
  });

  it('gives no cash back, though a card paid a part of it', async () => {
    const register = await aShopDay();
    await register.ask('register.enter', { text: '850000000017' });
    const { cartId, totalCents } = await register.ask('register.current', null);
    const tenders = [
      { kind: 'debit' as const, amountCents: totalCents - 500, reference: 'A-1' },
      { kind: 'cash' as const, amountCents: 500 },
    ];
    const paid = { requestId: aPress(), cartId, totalShownCents: totalCents, tenders };
    const { id } = await register.ask('sale.complete', paid);
    closeOpenTill(register.store.db);
    const asked = { saleId: id, kind: 'refund' as const, reason: 'goodwill' as const };
    const lines = [{ number: 1, quantity: 100 }];
    expect(await register.refusal('undo.preview', { ...asked, lines })).toEqual(appError('E-TIL-01'));
  });
});
