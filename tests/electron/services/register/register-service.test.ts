import { describe, expect, it } from 'vitest';
import { aRegister, until } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';

const gummies = '0001000000000045';

describe('the open cart', () => {
  it('is empty for a new operator and stays theirs', async () => {
    const register = await aRegister();
    await register.signIn('ana');
    const first = await register.ask('register.current', null);
    expect(first).toMatchObject({
      patient: null,
      caregiver: null,
      lines: [],
      totalCents: 0,
      validation: { kind: 'none' },
    });
    expect((await register.ask('register.current', null)).cartId).toBe(first.cartId);
  });

  it('adds, changes and removes a line, and shows prices and totals', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.enter', { text: gummies });
    const added = await register.ask('register.current', null);
    const lineId = added.lines[0]?.id ?? '';
    expect(added).toMatchObject({ needsPatient: true, lines: [{ quantity: 100, unitPriceCents: 1_800 }] });
    expect(await register.ask('register.setQuantity', { lineId, quantity: 300 })).toMatchObject({ totalCents: 5_400 });
    expect((await register.ask('register.removeLine', { lineId })).lines).toEqual([]);
  });

  it('shows a quantity that nobody can pay with its sum, so that it can be taken back (row 13)', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.enter', { text: '850000000017' });
    const lineId = (await register.ask('register.current', null)).lines[0]?.id ?? '';
    const huge = await register.ask('register.setQuantity', { lineId, quantity: 10_000_000 });
    expect(huge).toMatchObject({ subtotalCents: 200_000_000, taxCents: 15_000_000, totalCents: 215_000_000 });
    expect((await register.ask('register.setQuantity', { lineId, quantity: 100 })).totalCents).toBe(2_150);
  });

  it('tells the screen the cart that a typed code or a chosen match made', async () => {
    const register = await aRegister();
    await register.signIn();
    const told = () => register.pushed.filter(push => push.name === 'register.changed').map(push => push.payload);
    await register.ask('register.enter', { text: gummies });
    expect(told()).toEqual([await register.ask('register.current', null)]);
    const [match] = await register.ask('register.search', { text: 'vape' });
    await register.ask('register.addItem', { key: match?.key ?? '' });
    expect(told()).toHaveLength(2);
    expect(told()[1]).toEqual(await register.ask('register.current', null));
    await register.ask('register.enter', { text: '0009999999999999' });
    expect(told()).toHaveLength(2);
  });

  it('refuses a quantity beyond what is on hand, with what there is', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.enter', { text: gummies });
    const lineId = (await register.ask('register.current', null)).lines[0]?.id ?? '';
    const error = await register.refusal('register.setQuantity', { lineId, quantity: 5_100 });
    expect(error).toEqual({ code: 'E-QTY-01', params: { max: 50 } });
  });

  it('lets budder be dispensed by its other route and by no third', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.enter', { text: '0001000000000053' });
    const lineId = (await register.ask('register.current', null)).lines[0]?.id ?? '';
    expect((await register.ask('register.setRoute', { lineId, route: 'ORAL' })).lines[0]?.route).toBe('ORAL');
    expect(await register.refusal('register.setRoute', { lineId, route: 'EDIBLE' })).toMatchObject({
      code: 'E-ITM-03',
    });
  });

  it('finds goods by words', async () => {
    const register = await aRegister();
    await register.signIn();
    const found = await register.ask('register.search', { text: 'gumm' });
    expect(found.map(item => item.name).sort()).toEqual(['Gummies 100 mg', 'Quarantined gummies']);
    expect(found.find(item => item.barcode === '0001000000000087')?.blockedBy).toContain('ITEM_QUARANTINED');
  });

  it('is held under a name and resumed as it was', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: gummies });
    const before = await register.ask('register.current', null);
    const empty = await register.ask('register.hold', { name: 'back in five' });
    expect(empty).toMatchObject({ lines: [], patient: null, heldCount: 1 });
    const [held] = await register.ask('register.listHeld', null);
    expect(held).toMatchObject({
      cartId: before.cartId,
      name: 'back in five',
      patientName: 'Dana O.',
      totalCents: 1_800,
    });
    const resumed = await register.ask('register.resume', { cartId: before.cartId });
    expect(resumed).toEqual({ ...before, heldCount: 0 });
  });

  it('holds what is in hand when another cart is resumed, so that nothing is lost', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.enter', { text: gummies });
    const first = (await register.ask('register.hold', { name: 'first' })).cartId;
    await register.ask('register.enter', { text: '0001000000000011' });
    const [held] = await register.ask('register.listHeld', null);
    await register.ask('register.resume', { cartId: held?.cartId ?? '' });
    expect((await register.ask('register.listHeld', null)).map(cart => cart.cartId)).toEqual([first]);
  });

  it('has nothing to hold when it is empty, and cannot resume what is not held', async () => {
    const register = await aRegister();
    await register.signIn();
    expect(await register.refusal('register.hold', { name: '' })).toEqual({ code: 'E-CRT-05', params: {} });
    expect(await register.refusal('register.resume', { cartId: 'nowhere' })).toEqual({ code: 'E-CRT-01', params: {} });
  });

  it('proceeds without the state when only merchandise is in it', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.enter', { text: '850000000017' });
    const asked = await register.ask('register.validate', { requestId: someIds.uuid() });
    expect(asked).toMatchObject({ validation: { kind: 'not-needed' }, needsPatient: false, totalCents: 2_150 });
    expect(await register.ask('register.proceed', null)).toEqual(asked);
  });

  it('does not proceed when empty or never validated, and says so', async () => {
    const register = await aRegister();
    await register.signIn();
    expect(await register.refusal('register.proceed', null)).toEqual({ code: 'E-CRT-02', params: {} });
    await register.ask('register.enter', { text: gummies });
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    expect(await register.refusal('register.proceed', null)).toEqual({ code: 'E-CRT-03', params: { cause: 'none' } });
  });

  it('starts a new sale with a new cart', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('register.enter', { text: gummies });
    const before = await register.ask('register.current', null);
    const after = await register.ask('register.newSale', null);
    expect(after).toMatchObject({ lines: [], patient: null });
    expect(after.cartId).not.toBe(before.cartId);
  });
});

it('blames no call to the state for a disk that cannot keep the cart which its news would show', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.current', null);
  const { db } = register.store;
  // Nobody has a cart in hand, so whoever shows one makes one; and that cannot be written down.
  db.exec(`UPDATE cart SET status = 'held', name = 'later'`);
  db.exec(`CREATE TEMP TRIGGER disk_full BEFORE INSERT ON main.cart BEGIN SELECT RAISE(ABORT, 'full'); END`);
  await register.state.sandbox.setOffline('refuse');
  await until(() => register.log.lines.some(line => line.startsWith('register.fault')));
  db.exec('DROP TRIGGER disk_full');
  const before = register.pushed.length;
  await register.state.sandbox.setOffline(null);
  await until(() => register.pushed.slice(before).some(({ name }) => name === 'register.changed'));
  expect((await register.ask('status.current', null)).connection).toBe('online');
});
