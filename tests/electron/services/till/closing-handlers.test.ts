import { describe, expect, it } from 'vitest';
import { appError } from '../../../../shared/kernel/error-code';
import { defaultTillPolicy } from '../../../../shared/till/till-policy';
import {
  closeCounted,
  countIt,
  fillWithShirt,
  openDrawer,
  payShirt,
  piecesOf,
  shirtFor,
} from '../../../support/drawers';
import { aVerifiedCart, payCash, setLine, validate } from '../../../support/outages';
import { aRegister, type TestRegister } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';

const count = (sessionId: string, cents: number) => ({
  ...{ requestId: someIds.uuid(), sessionId, pieces: piecesOf(cents) },
});
const close = (sessionId: string, explanation = '') => ({ requestId: someIds.uuid(), sessionId, explanation });

/** What a lead says yes to is this difference of this count. */
const approve = (register: TestRegister, sessionId: string, number: number, off: number) =>
  register.approval({ action: 'close-till', subject: `${sessionId}.${number}.${off}` });

describe('a blind count', () => {
  it('tells the difference only once it is in, may be repeated once, and ends the taking of cash', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    await payShirt(register);
    const counted = await countIt(register, sessionId, 22_040);
    expect(counted).toMatchObject({
      standing: 'counted',
      count: {
        ...{ number: 1, by: 'ANA', countedCents: 22_040, expectedCents: 22_150, overShortCents: -110 },
        ...{ needsExplanation: true, needsApproval: false, mayRecount: true },
      },
    });
    const cartId = await fillWithShirt(register);
    expect(await register.refusal('sale.complete', shirtFor(cartId, 2_150))).toEqual(appError('E-TIL-04'));
    await register.ask('register.newSale', null);
    expect(await countIt(register, sessionId, 22_150)).toMatchObject({
      count: { number: 2, overShortCents: 0, needsExplanation: false, mayRecount: false },
    });
    expect(await register.refusal('till.count', count(sessionId, 22_150))).toEqual(appError('E-TIL-09'));
    // What the cashier learns now they can learn in time no more.
    expect((await register.ask('till.x', null)).money?.expectedCents).toBe(22_150);
  });

  it('is one however often it is pressed', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    const press = count(sessionId, 20_000);
    expect([await register.ask('till.count', press), await register.ask('till.count', press)]).toMatchObject([
      { count: { number: 1 } },
      { count: { number: 1 } },
    ]);
  });

  it('refuses what no drawer holds, and waits for the cart in hand', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    const bad = [[{ cents: 300, pieces: 1 }], [{ cents: 1, pieces: 10_000 }], [...piecesOf(100), ...piecesOf(100)]];
    for (const pieces of bad) {
      expect(await register.refusal('till.count', { ...count(sessionId, 0), pieces })).toEqual(appError('E-TIL-06'));
    }
    await fillWithShirt(register);
    expect(await register.refusal('till.count', count(sessionId, 20_000))).toEqual(appError('E-TIL-08'));
    await register.ask('register.hold', { name: '' });
    expect(await countIt(register, sessionId, 20_000)).toMatchObject({ standing: 'counted' });
  });

  it('is refused before it is begun where it could not be ended', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    await fillWithShirt(register);
    expect(await register.refusal('till.startCount', { sessionId })).toEqual(appError('E-TIL-08'));
    await register.ask('register.newSale', null);
    expect(await register.ask('till.startCount', { sessionId })).toMatchObject({ standing: 'open', count: null });
    await countIt(register, sessionId, 1);
    expect(await register.ask('till.startCount', { sessionId })).toMatchObject({ standing: 'counted' });
    await countIt(register, sessionId, 1);
    expect(await register.refusal('till.startCount', { sessionId })).toEqual(appError('E-TIL-09'));
  });

  it('of somebody else’s drawer takes a lead', async () => {
    const register = await aRegister({ config: { till: { ...defaultTillPolicy, drawer: 'own' } } });
    const { sessionId } = await openDrawer(register);
    await register.signIn('max');
    expect(await register.refusal('till.count', count(sessionId, 20_000))).toEqual(appError('E-TIL-05'));
    const cartId = await fillWithShirt(register);
    expect(await register.refusal('sale.complete', shirtFor(cartId, 2_150))).toEqual(appError('E-TIL-05'));
    await register.signIn('lee');
    expect(await countIt(register, sessionId, 20_000)).toMatchObject({ standing: 'counted' });
  });
});

describe('the closing', () => {
  it('waits for a count, and for an explanation where the difference is not small', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    expect(await register.refusal('till.close', close(sessionId))).toEqual(appError('E-TIL-10'));
    await countIt(register, sessionId, 20_200);
    expect(await register.refusal('till.close', close(sessionId, ' x '))).toEqual(appError('E-INC-02'));
    expect(await closeCounted(register, sessionId, { explanation: 'Found two dollars' })).toMatchObject({
      ...{ kind: 'Z', zNumber: 1, overShortCents: 200, explanation: 'Found two dollars', approvedBy: null },
    });
    expect(await register.ask('till.current', null)).toBeNull();
  });

  it('takes a lead for a large difference, for that one and no other', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    await countIt(register, sessionId, 10_000);
    const short = close(sessionId, 'A hundred is missing');
    expect(await register.refusal('till.close', short)).toEqual(appError('E-AUT-01'));
    const wrong = await approve(register, sessionId, 1, -9_999);
    expect(await register.refusal('till.close', { ...short, approvalToken: wrong })).toEqual(appError('E-AUT-02'));
    const approvalToken = await approve(register, sessionId, 1, -10_000);
    expect(await register.ask('till.close', { ...short, approvalToken })).toMatchObject({
      ...{ overShortCents: -10_000, approvedBy: 'LEE', explanation: 'A hundred is missing' },
    });
  });

  it('happens once: a second press, and a second person, get the first report', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    await countIt(register, sessionId, 20_000);
    const press = close(sessionId);
    const z = await register.ask('till.close', press);
    await register.signIn('lee');
    expect([await register.ask('till.close', press), await closeCounted(register, sessionId)]).toEqual([z, z]);
    expect(await register.refusal('till.count', count(sessionId, 20_000))).toEqual(appError('E-TIL-01'));
  });

  it('works without the state, and its report names every sale that the state has not settled', async () => {
    const register = await aVerifiedCart('validated');
    await register.ask('register.validate', validate);
    await setLine(register, false);
    const sale = await payCash(register);
    const till = await register.ask('till.current', null);
    const sessionId = till?.sessionId ?? '';
    await countIt(register, sessionId, 11_800);
    expect(await closeCounted(register, sessionId)).toMatchObject({
      overShortCents: 0,
      unsettled: [{ saleId: sale.id, localRef: sale.localRef, totalCents: 1_800, state: 'queued', isOfSession: true }],
    });
    await openDrawer(register);
    const next = await register.ask('till.x', null);
    expect(next.unsettled).toMatchObject([{ saleId: sale.id, isOfSession: false }]);
  });
});
