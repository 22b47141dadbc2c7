import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { beginOutage } from '../../../../db/transactions/record-outage';
import { appError } from '../../../../shared/kernel/error-code';
import {
  aVerifiedCart,
  fillCart,
  gummies,
  payCash,
  payment,
  setLine,
  untilStatus,
  validate,
  validateByGrace,
} from '../../../support/outages';
import { until } from '../../../support/register';
import { rowsOf, t0 } from '../../../support/store';
import { sell } from '../../../support/store-scenes';

const minutes = (count: number) => count * 60_000;

describe('Validate while the state cannot be reached', () => {
  it.each(['block', 'validated'] as const)('is refused under policy %s, and the cart stays', async policy => {
    const register = await aVerifiedCart(policy);
    await setLine(register, false);
    expect(await register.refusal('register.validate', validate)).toEqual(appError('E-NET-01'));
    const view = await register.ask('register.current', null);
    expect([view.lines.length, view.offline, view.use[0]?.availableToday]).toEqual([
      1,
      { policy, grace: null },
      4_200_000,
    ]);
  });

  it('asks for a lead under policy grace, sells on the lead’s word, and reports it once the state is back', async () => {
    const register = await aVerifiedCart('grace');
    await setLine(register, false);
    expect(await register.refusal('register.validate', validate)).toEqual(appError('E-OFF-03'));
    expect((await register.ask('register.current', null)).offline?.grace).toMatchObject({
      problems: [],
      salesLeft: 20,
    });
    const allowed = await validateByGrace(register);
    expect(allowed.validation.kind).toBe('valid');
    const sale = await payCash(register);
    expect(sale.syncStatus).toBe('queued');
    expect(rowsOf(register.store, 'SELECT sale_id, approver_id, reason FROM grace_sale')).toEqual([
      { sale_id: sale.id, approver_id: 'user-lee', reason: 'as agreed' },
    ]);
    await setLine(register, true);
    await untilStatus(register, sale.id, 'synced');
    expect(register.state.entries('sale')).toHaveLength(1);
    const spent = listAudit(register.store.db, { after: 0, limit: 200 }).filter(
      ({ action }) => action === 'approval.spent',
    );
    expect(spent).toMatchObject([{ subject: `cart:${allowed.cartId}`, detail: { approverId: 'user-lee' } }]);
  });

  it('says no by the rules alone where the patient may not have it, and no lead can help', async () => {
    const register = await aVerifiedCart('grace', { caps: { ug_thc: 9_000_000, ug_cbd: 0, mg_smoking: 0 } });
    const [line] = (await register.ask('register.current', null)).lines;
    await register.ask('register.setQuantity', { lineId: line?.id ?? '', quantity: 4_300 });
    await setLine(register, false);
    const { validation } = await register.ask('register.validate', validate);
    expect(validation).toMatchObject({ kind: 'refused', reasons: [{ code: 'ORDER_REMAINING_EXCEEDED' }, {}] });
  });

  it('takes a lead’s word for one cart only, and only once', async () => {
    const register = await aVerifiedCart('grace');
    await setLine(register, false);
    const elsewhere = await register.approval({ action: 'grace-sale', subject: 'another-cart' });
    const again = { ...validate, approvalToken: elsewhere };
    expect(await register.refusal('register.validate', again)).toEqual(appError('E-AUT-02'));
    expect(await register.refusal('register.validate', again)).toEqual(appError('E-AUT-02'));
  });
});

describe('what ends selling by grace', () => {
  it('a patient who was not checked within half an hour (row 33)', async () => {
    const register = await aVerifiedCart('grace');
    await register.advance(minutes(31));
    await setLine(register, false);
    expect(await register.refusal('register.validate', validate)).toEqual(appError('E-OFF-01'));
  });

  it('two hours of outage, also between the lead’s word and the payment (row 34)', async () => {
    const register = await aVerifiedCart('grace', { verifiedMaxAgeS: 14_400 }, {});
    await setLine(register, false);
    await register.advance(minutes(119));
    await validateByGrace(register);
    await register.advance(minutes(2));
    expect(await register.refusal('sale.complete', await payment(register))).toMatchObject({ code: 'E-CRT-03' });
    expect(await register.refusal('register.validate', validate)).toEqual(appError('E-OFF-02'));
  });

  it('as many sales as the policy lets wait (row 34)', async () => {
    const register = await aVerifiedCart('grace', { maxQueued: 1 });
    await fillCart(register, 'PTEST0002');
    await register.ask('register.hold', { name: 'second' });
    await register.ask('register.newSale', null);
    await fillCart(register, 'PTEST0001');
    await setLine(register, false);
    await validateByGrace(register);
    await payCash(register);
    const [held] = await register.ask('register.listHeld', null);
    await register.ask('register.resume', { cartId: held?.cartId ?? '' });
    expect(await register.refusal('register.validate', validate)).toEqual(appError('E-OFF-02'));
  });

  it('a sale to the same patient in the same outage', async () => {
    const register = await aVerifiedCart('grace');
    await setLine(register, false);
    await validateByGrace(register);
    await payCash(register);
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: gummies });
    expect(await register.refusal('register.validate', validate)).toEqual(appError('E-OFF-06'));
  });

  it('the state, when it answers again before the sale is paid', async () => {
    const register = await aVerifiedCart('grace');
    await setLine(register, false);
    await validateByGrace(register);
    await setLine(register, true);
    expect((await register.ask('register.current', null)).validation).toEqual({ kind: 'stale', cause: 'state-back' });
    expect(await register.refusal('sale.complete', await payment(register))).toEqual(
      appError('E-CRT-03', { cause: 'state-back' }),
    );
    expect((await register.ask('register.validate', validate)).validation.kind).toBe('valid');
  });
});

it('sends what was sold without the state before anything new is sold', async () => {
  const register = await aVerifiedCart('grace');
  await setLine(register, false);
  await validateByGrace(register);
  await payCash(register);
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0002') });
  await register.ask('register.enter', { text: gummies });
  await register.state.control('/faults', { mode: 'black_hole', action: 'sale_dispense', times: 1 });
  await setLine(register, true);
  await until(() => rowsOf(register.store, `SELECT 1 FROM outbox WHERE state = 'sending'`).length === 1);
  expect(await register.refusal('register.validate', validate)).toEqual(appError('E-OFF-10'));
});

it('lets nothing be paid before it that had been validated already', async () => {
  const register = await aVerifiedCart('grace');
  await register.ask('register.validate', validate);
  const pressed = await payment(register);
  const outage = beginOutage(register.store.db, { id: 'o-1', cause: 'offline', lastContactAt: null, at: t0 });
  const grace = { outageId: outage.id, approverId: 'user-lee', reason: 'regular patient', approvedAt: t0 };
  const patientId = register.patientId('PTEST0002');
  sell(register.store, { patientId, operatorId: 'user-lee', sequence: 900, grace });
  expect(await register.refusal('sale.complete', pressed)).toEqual(appError('E-OFF-10'));
});
