import { describe, expect, it } from 'vitest';
import { translateStoreError } from '../../../../db/store-fault';
import { aRegister, type RegisterOptions, type TestRegister, until } from '../../../support/register';
import { rowsOf } from '../../../support/store';
import { sell } from '../../../support/store-scenes';
import { someIds } from '../../../support/sync/ports';

type ReadySale = { readonly register: TestRegister; readonly cartId: string };

/** One pack of gummies for P1, validated, the till open. */
async function readyToPay(options: RegisterOptions = {}): Promise<ReadySale> {
  const register = await aRegister(options);
  await register.signIn();
  await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 10_000 });
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: '0001000000000045' });
  const { cartId } = await register.ask('register.validate', { requestId: someIds.uuid() });
  return { register, cartId };
}

const press = (cartId: string, changes: Record<string, unknown> = {}) => ({
  requestId: someIds.uuid(),
  cartId,
  totalShownCents: 1_800,
  tenders: [{ kind: 'cash' as const, amountCents: 2_000 }],
  ...changes,
});
const tablesOfASale = ['sale', 'sale_line', 'tender', 'terminal_sequence', 'cart', 'cart_line', 'audit'];
const salesIn = (register: TestRegister) => rowsOf(register.store, 'SELECT id FROM sale').length;

describe('completing a sale', () => {
  it('is one sale however often the button is pressed (row 19)', async () => {
    const { register, cartId } = await readyToPay();
    const first = press(cartId);
    const answers = await Promise.all([
      register.ask('sale.complete', first),
      register.ask('sale.complete', first),
      register.ask('sale.complete', press(cartId)),
    ]);
    expect(new Set(answers.map(sale => sale.id)).size).toBe(1);
    expect(salesIn(register)).toBe(1);
    await until(() => register.state.entries('sale').length > 0);
    expect(register.state.entries('sale')).toHaveLength(1);
  });

  it('never gives a reference again, not even on a till that counts from one again', async () => {
    const references: unknown[] = [];
    for (const { register, cartId } of [await readyToPay(), await readyToPay()]) {
      await register.ask('sale.complete', press(cartId));
      const sql = 'SELECT request_id, nonce, external_id FROM outbox';
      references.push(...rowsOf(register.store, sql).flatMap(row => Object.values(row as object)));
    }
    expect([references.length, new Set(references).size]).toEqual([6, 6]);
  });

  it('never answers a press for one cart with the sale of another', async () => {
    const { register, cartId } = await readyToPay();
    const first = press(cartId);
    await register.ask('sale.complete', first);
    await register.ask('register.enter', { text: '850000000017' });
    const other = (await register.ask('register.current', null)).cartId;
    const again = { ...first, cartId: other, totalShownCents: 2_150, tenders: [{ kind: 'cash', amountCents: 2_150 }] };
    await expect(register.ask('sale.complete', again as typeof first)).rejects.toThrow(
      'One press was made for two carts.',
    );
    expect((await register.ask('register.current', null)).lines).toHaveLength(1);
    expect(salesIn(register)).toBe(1);
  });

  it('writes nothing of a sale for which the disk has no room, and makes it at the next press (row 39)', async () => {
    const register = await aRegister();
    const { store } = register;
    await register.signIn();
    const tenders = [{ kind: 'debit' as const, amountCents: 2_150, reference: 'x'.repeat(40) }];
    const everything = () => tablesOfASale.map(table => rowsOf(store, `SELECT * FROM ${table}`));
    store.db.exec('PRAGMA max_page_count = 1');
    for (let sold = 0; ; sold += 1) {
      if (sold === 100) throw new Error('The disk was never full.');
      store.db.exec('PRAGMA max_page_count = 1000000');
      await register.ask('register.enter', { text: '850000000017' });
      store.db.exec('PRAGMA max_page_count = 1');
      const { cartId } = await register.ask('register.current', null);
      const pressed = press(cartId, { totalShownCents: 2_150, tenders });
      const before = everything();
      const thrown = await register.ask('sale.complete', pressed).catch((error: unknown) => error);
      const said = translateStoreError(thrown);
      if (said === null) continue;
      expect([said.code, everything()]).toEqual(['E-DB-02', before]);
      expect((await register.ask('register.current', null)).lines).toHaveLength(1);
      store.db.exec('PRAGMA max_page_count = 1000000');
      expect((await register.ask('sale.complete', pressed)).totalCents).toBe(2_150);
      expect(salesIn(register)).toBe(sold + 1);
      return;
    }
  });

  it('refuses another total than the one shown (row 16)', async () => {
    const { register, cartId } = await readyToPay();
    const error = await register.refusal('sale.complete', press(cartId, { totalShownCents: 1_700 }));
    expect(error).toEqual({ code: 'E-PRC-01', params: { total: 1_800 } });
    expect(salesIn(register)).toBe(0);
  });

  it('refuses less cash than the total (row 18)', async () => {
    const { register, cartId } = await readyToPay();
    const tenders = [{ kind: 'cash', amountCents: 1_000 }];
    expect(await register.refusal('sale.complete', press(cartId, { tenders }))).toMatchObject({ code: 'E-PAY-01' });
  });

  it('can say how much change it owes, however much was given', async () => {
    const { register, cartId } = await readyToPay();
    const tenders = [1, 2].map(() => ({ kind: 'cash' as const, amountCents: 100_000_000 }));
    const sale = await register.ask('sale.complete', press(cartId, { tenders }));
    expect(sale.changeCents).toBe(199_998_200);
  });

  it('takes cash and debit together and gives change from the cash only', async () => {
    const { register, cartId } = await readyToPay();
    const tenders = [
      { kind: 'debit', amountCents: 1_000, reference: 'AUTH-1' },
      { kind: 'cash', amountCents: 2_000 },
    ];
    expect(await register.ask('sale.complete', press(cartId, { tenders }))).toMatchObject({ changeCents: 1_200 });
  });

  it('refuses when the validation is stale, with the cause', async () => {
    const { register, cartId } = await readyToPay();
    await register.ask('register.leave', null);
    expect(await register.refusal('sale.complete', press(cartId))).toEqual({
      code: 'E-CRT-03',
      params: { cause: 'left-cart' },
    });
  });

  it('refuses cash while the till is closed', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.enter', { text: '850000000017' });
    const { cartId } = await register.ask('register.current', null);
    const tenders = [{ kind: 'cash', amountCents: 2_150 }];
    const error = await register.refusal('sale.complete', press(cartId, { totalShownCents: 2_150, tenders }));
    expect(error).toEqual({ code: 'E-TIL-01', params: {} });
  });

  it('sells merchandise without a patient and sends the state nothing (TV28)', async () => {
    const register = await aRegister();
    await register.signIn('max');
    await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 0 });
    await register.ask('register.enter', { text: '850000000017' });
    const { cartId } = await register.ask('register.current', null);
    const refused = await register.refusal('sale.complete', press(cartId, { totalShownCents: 2_150 }));
    expect(refused).toMatchObject({ code: 'E-PAY-01' });
    const tenders = [{ kind: 'cash' as const, amountCents: 2_150 }];
    const sale = await register.ask('sale.complete', press(cartId, { totalShownCents: 2_150, tenders }));
    expect(sale).toMatchObject({ syncStatus: 'not-reported', taxCents: 150, biotrackSaleId: null });
    expect(register.state.entries('sale')).toEqual([]);
  });

  it('is queued when the state is lost after Validate, and posts exactly once when it returns', async () => {
    const { register, cartId } = await readyToPay();
    await register.state.control('/offline', { mode: 'refuse' });
    await until(async () => (await register.ask('status.current', null)).connection === 'offline');
    const sale = await register.ask('sale.complete', press(cartId));
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(await register.ask('sale.get', { saleId: sale.id })).toMatchObject({
      biotrackSaleId: null,
      syncStatus: 'queued',
    });
    await register.state.control('/offline', { mode: null });
    await until(async () => (await register.ask('sale.get', { saleId: sale.id })).syncStatus === 'synced', 15_000);
    expect(register.state.entries('sale')).toHaveLength(1);
  });

  it('is not paid under policy block while the state is away', async () => {
    const policy = { offline: 'block' as const, validationTtlS: 900, idleLockS: 120, settleS: 60, approvalS: 30 };
    const { register, cartId } = await readyToPay({ config: { policy } });
    await register.state.control('/offline', { mode: 'refuse' });
    await until(async () => (await register.ask('status.current', null)).connection === 'offline');
    expect(await register.refusal('sale.complete', press(cartId))).toEqual({ code: 'E-NET-01', params: {} });
    expect(salesIn(register)).toBe(0);
  });

  it('keeps a patient with an unsettled sale from a second one (E-PAT-08)', async () => {
    const { register, cartId } = await readyToPay();
    await register.state.control('/offline', { mode: 'refuse' });
    await until(async () => (await register.ask('status.current', null)).connection === 'offline');
    const sale = await register.ask('sale.complete', press(cartId));
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: '0001000000000045' });
    expect(await register.refusal('register.validate', { requestId: someIds.uuid() })).toEqual({
      code: 'E-PAT-08',
      params: { ref: sale.localRef },
    });
  });

  it('keeps from it, too, a patient whose other sale became unsettled after the validation', async () => {
    const { register, cartId } = await readyToPay();
    const patientId = register.patientId('PTEST0001');
    const { sale } = sell(register.store, { patientId, operatorId: 'user-lee', sequence: 900 });
    expect(await register.refusal('sale.complete', press(cartId))).toEqual({
      code: 'E-PAT-08',
      params: { ref: sale.localRef },
    });
  });

  it('sells to a patient with an unsettled sale when a lead allows it, once for each validation', async () => {
    const { register, cartId } = await readyToPay();
    await register.state.control('/faults', { mode: 'drop_request', action: 'sale_dispense', times: 0 });
    const first = await register.ask('sale.complete', press(cartId));
    const patientId = register.patientId('PTEST0001');
    await register.ask('register.choosePatient', { patientId });
    await register.ask('register.enter', { text: '0001000000000045' });
    const validate = (approvalToken: string | null) => ({ requestId: someIds.uuid(), approvalToken });
    const unsettled = { code: 'E-PAT-08', params: { ref: first.localRef } };
    expect(await register.refusal('register.validate', validate(null))).toEqual(unsettled);
    const forAnother = await register.approval({ action: 'unsettled-sale', subject: 'patient-2' });
    expect(await register.refusal('register.validate', validate(forAnother))).toEqual({ code: 'E-AUT-02', params: {} });
    const token = await register.approval({ action: 'unsettled-sale', subject: patientId });
    const allowed = await register.ask('register.validate', validate(token));
    expect(allowed.validation.kind).toBe('valid');
    expect(
      rowsOf(register.store, 'SELECT unsettled_approver_id FROM validation ORDER BY validated_at, id'),
    ).toContainEqual({ unsettled_approver_id: 'user-lee' });
    expect(await register.refusal('register.validate', validate(token))).toEqual({ code: 'E-AUT-02', params: {} });
    const second = await register.ask('sale.complete', press(allowed.cartId));
    expect([second.id === first.id, salesIn(register)]).toEqual([false, 2]);
  });

  it('stops at nine in the evening, even with a validation from a minute before (row 20)', async () => {
    const { register, cartId } = await readyToPay();
    await register.advance(6 * 3_600_000 + 59 * 60_000);
    await register.ask('register.validate', { requestId: someIds.uuid() });
    await register.advance(61_000);
    expect(await register.refusal('sale.complete', press(cartId))).toEqual({ code: 'E-HRS-01', params: {} });
  });
});
