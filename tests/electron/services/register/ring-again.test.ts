import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { saveInventoryPage } from '../../../../db/transactions/save-inventory-page';
import { appError } from '../../../../shared/kernel/error-code';
import { gummies, payCash, untilStatus, validate } from '../../../support/outages';
import { aRefusedSale } from '../../../support/refused-sale';
import type { TestRegister } from '../../../support/register';
import { t0 } from '../../../support/store';
import { vectorItem } from '../../../support/vectors';

async function settle(register: TestRegister, saleId: string): Promise<void> {
  await register.ask('incident.returnMoney', { saleId, references: [] });
  await register.ask('incident.recordGoods', { saleId, goods: 'kept', reason: 'On the counter' });
}

/** Refused for the patient's card, which the state lets count again since. */
async function aSaleOfACardThatCameBack() {
  const setCard = (register: TestRegister, status: string) =>
    register.state.control('/fixture', { patients: { PTEST0001: { card_status: status } } });
  const refused = await aRefusedSale('cash', register => setCard(register, 'SUSPENDED'));
  await refused.register.signIn('lee');
  await setCard(refused.register, 'ACTIVE');
  return refused;
}

describe('a sale that did not go through is rung up again', () => {
  it('only when its money is back and its goods are here, and never when there is nothing to mend', async () => {
    const { register, saleId } = await aSaleOfACardThatCameBack();
    const notNow = appError('E-INC-01');
    expect(await register.refusal('register.ringAgain', { saleId })).toEqual(notNow);
    await register.ask('incident.returnMoney', { saleId, references: [] });
    expect(await register.refusal('register.ringAgain', { saleId })).toEqual(notNow);
    await register.ask('incident.recordGoods', { saleId, goods: 'gone', reason: 'Taken home' });
    expect(await register.refusal('register.ringAgain', { saleId })).toEqual(notNow);
    expect(await register.refusal('register.ringAgain', { saleId: 'no-sale' })).toEqual(notNow);
    expect((await register.ask('sale.get', { saleId })).mayRingAgain).toBe(false);
  });

  it('as a new sale of the same patient and goods, validated anew, with numbers of its own', async () => {
    const { register, saleId } = await aSaleOfACardThatCameBack();
    await settle(register, saleId);
    const old = await register.ask('sale.get', { saleId });
    expect([old.mayRingAgain, register.pushed.filter(({ name }) => name === 'sale.changed').at(-1)?.payload]).toEqual([
      true,
      old,
    ]);
    const { cart, leftOut } = await register.ask('register.ringAgain', { saleId });
    expect([leftOut, cart.patient?.registryId, cart.caregiver, cart.validation.kind]).toEqual([
      [],
      'PTEST0001',
      null,
      'none',
    ]);
    expect(cart.lines.map(({ item, quantity, route }) => [item.barcode, quantity, route])).toEqual([
      [gummies, 100, 'EDIBLE'],
    ]);
    await register.ask('register.validate', validate);
    const sale = await payCash(register);
    await untilStatus(register, sale.id, 'synced');
    expect([sale.id === saleId, sale.localRef === old.localRef, sale.totalCents]).toEqual([
      false,
      false,
      old.totalCents,
    ]);
    expect((await register.ask('sale.get', { saleId })).syncStatus).toBe('refused');
  });

  it('in a cart of its own: what was in hand is held, and who rang what again is audited', async () => {
    const { register, saleId } = await aSaleOfACardThatCameBack();
    await settle(register, saleId);
    await register.ask('register.enter', { text: '850000000017' });
    const inHand = await register.ask('register.current', null);
    const { cart } = await register.ask('register.ringAgain', { saleId });
    expect(await register.ask('register.listHeld', null)).toMatchObject([{ cartId: inHand.cartId, lineCount: 1 }]);
    const acts = listAudit(register.store.db, { after: 0, limit: 300 }).filter(
      ({ action }) => action === 'cart.rung-again',
    );
    expect(acts.map(({ actorId, subject, detail }) => [actorId, subject, detail])).toEqual([
      ['user-lee', `cart:${cart.cartId}`, { saleId, leftOut: 0 }],
    ]);
  });

  it('without what the state has taken out of the sale since, which is named', async () => {
    const { register, saleId } = await aSaleOfACardThatCameBack();
    await settle(register, saleId);
    const packages = [vectorItem('B4', { status: 'QUARANTINE' })];
    saveInventoryPage(register.store.db, { packages, cursor: '651999', isLast: true, at: t0 });
    const { cart, leftOut } = await register.ask('register.ringAgain', { saleId });
    expect([cart.lines, leftOut, cart.patient?.registryId]).toEqual([[], [vectorItem('B4').name], 'PTEST0001']);
  });
});
