import { describe, expect, it } from 'vitest';
import { everySale } from '../../shared/ipc/sale-views';
import type { StatusView } from '../../shared/ipc/session-views';
import { aVerifiedCart, payCash, setLine, validateByGrace } from '../support/outages';
import { aRegister, until } from '../support/register';
import { rowsOf } from '../support/store';
import { someIds } from '../support/sync/ports';

const vape = '0001000000000029';
const capsules = '0001000000000037';
const gummies = '0001000000000045';

describe('the whole register without Electron', () => {
  it('sells TV01 to a registered patient and learns its BioTrack Sale ID', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 20_000 });
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: vape });
    await register.ask('register.enter', { text: vape });
    await register.ask('register.enter', { text: gummies });
    const validated = await register.ask('register.validate', { requestId: someIds.uuid() });
    expect(validated.validation).toMatchObject({ kind: 'valid' });
    expect(validated.use.map(({ route, inCart, availableToday }) => [route, inCart, availableToday])).toEqual([
      ['INHALATION', 1_700_000, 15_500_000],
      ['EDIBLE', 100_000, 4_200_000],
      [null, 1_800_000, 9_500_000],
    ]);
    await register.ask('register.proceed', null);
    const sale = await register.ask('sale.complete', {
      requestId: someIds.uuid(),
      cartId: validated.cartId,
      totalShownCents: 10_800,
      tenders: [{ kind: 'cash', amountCents: 12_000 }],
    });
    expect(sale.changeCents).toBe(1_200);
    await until(async () => (await register.ask('sale.get', { saleId: sale.id })).syncStatus === 'synced');
    const synced = await register.ask('sale.get', { saleId: sale.id });
    const [truth, ...others] = register.state.entries('sale');
    expect(others).toEqual([]);
    expect(truth).toMatchObject({ sale_id: synced.biotrackSaleId, external_id: sale.localRef, card_id: 'PTEST0001' });
    expect((await register.ask('sale.list', { ...everySale, after: null })).rows).toMatchObject([
      { id: sale.id, biotrackSaleId: synced.biotrackSaleId, syncStatus: 'synced' },
    ]);
  });

  it('tells the screen of every sale more that waits, though nothing is sent any more', async () => {
    const register = await aVerifiedCart('grace');
    const { cartId } = await register.ask('register.current', null);
    await register.ask('register.hold', { name: 'first' });
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0004') });
    await register.ask('register.enter', { text: capsules });
    await register.ask('register.viewRegistry', { refresh: true });
    await setLine(register, false);
    const shown = () => {
      const told = register.pushed.flatMap(({ name, payload }) => (name === 'status.changed' ? [payload] : []));
      return (told.at(-1) as StatusView).queue.queued;
    };
    await validateByGrace(register);
    await payCash(register, 4_000);
    // So often in vain that the line counts as down, and is only probed from now on.
    for (let tries = 0; tries < 12; tries += 1) {
      await register.advance(20_000);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    await until(() => shown() === 1);
    await register.ask('register.resume', { cartId, approvalToken: null });
    await validateByGrace(register);
    await payCash(register);
    await until(() => shown() === 2);
  });

  it('reports a sale whose cashier has signed out before the state came back', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 20_000 });
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: gummies });
    const { cartId } = await register.ask('register.validate', { requestId: someIds.uuid() });
    await register.state.control('/offline', { mode: 'refuse' });
    await until(async () => (await register.ask('status.current', null)).connection === 'offline');
    const tenders = [{ kind: 'cash' as const, amountCents: 1_800 }];
    await register.ask('sale.complete', { requestId: someIds.uuid(), cartId, totalShownCents: 1_800, tenders });
    await register.ask('session.signOut', null);
    await register.state.control('/offline', { mode: null });
    await until(async () => register.state.entries('sale').length === 1);
    expect(rowsOf(register.store, 'SELECT count(*) AS sales FROM outbox')).toEqual([{ sales: 1 }]);
  });
});
