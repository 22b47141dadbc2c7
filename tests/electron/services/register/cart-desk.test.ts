import { expect, it } from 'vitest';
import { provision } from '../../../../db/transactions/provision';
import { saveInventoryPage } from '../../../../db/transactions/save-inventory-page';
import { type CartDesk, createCartDesk } from '../../../../electron/services/register/cart-desk';
import { aStore, type TestStore, t0 } from '../../../support/store';
import { aCart, aPackage, aUser } from '../../../support/store-values';
import { someIds } from '../../../support/sync/ports';

function aDesk(): { readonly store: TestStore; deskOf(login: string): CartDesk } {
  const store = aStore();
  const users = ['ana', 'lee'].map(login => ({ ...aUser({ id: `user-${login}`, login }), pinHash: 'x' }));
  provision(store.db, { users, merchandise: [], settings: {} }, t0);
  saveInventoryPage(store.db, { packages: [aPackage()], cursor: '2', isLast: true, at: t0 });
  const clock = { now: () => t0, monotonicMs: () => 0 };
  return {
    store,
    deskOf: login =>
      createCartDesk({ db: store.db, clock, ids: someIds, operator: () => aUser({ id: `user-${login}` }) }),
  };
}

it('brings an open cart back exactly as it was after a restart', () => {
  const { deskOf } = aDesk();
  const cart = { ...aCart(), id: deskOf('ana').current().cart.id };
  deskOf('ana').replace(cart, 'cart-edited');
  expect(deskOf('ana').current()).toEqual({ cart, staleCause: 'cart-edited', validationId: null });
  expect(deskOf('lee').current().cart.lines).toEqual([]);
});

it('does not call stale what was never validated', () => {
  const desk = aDesk().deskOf('ana');
  desk.current();
  desk.markStale('left-cart');
  expect(desk.current().staleCause).toBeNull();
});

it('hands a held cart over, and holds what was open before', () => {
  const { deskOf } = aDesk();
  const ana = deskOf('ana');
  const cart = { ...aCart(), id: ana.current().cart.id };
  ana.replace(cart, 'cart-edited');
  ana.hold('for Lee');
  expect(deskOf('lee').resume(cart.id)).toEqual({ ok: true, value: null });
  expect(deskOf('lee').current()).toMatchObject({ cart, staleCause: 'operator-changed' });
  expect(ana.resume(cart.id)).toEqual({ ok: false, error: { code: 'E-CRT-01', params: {} } });
});

it('takes over what a colleague left open, and holds what was open before', () => {
  const { deskOf } = aDesk();
  const [ana, lee] = [deskOf('ana'), deskOf('lee')];
  const cart = { ...aCart(), id: ana.current().cart.id };
  ana.replace(cart, 'cart-edited');
  const mine = { ...aCart(), id: lee.current().cart.id, lines: aCart().lines.map(line => ({ ...line, id: 'line-9' })) };
  lee.replace(mine, 'cart-edited');
  lee.takeOver();
  expect(lee.current()).toMatchObject({ cart, staleCause: 'operator-changed' });
  expect(ana.current().cart.lines).toEqual([]);
  expect(lee.resume(mine.id)).toEqual({ ok: true, value: null });
});

it('takes over nothing when nothing was left', () => {
  const { deskOf } = aDesk();
  deskOf('ana').current();
  const before = deskOf('lee').current();
  deskOf('lee').takeOver();
  expect(deskOf('lee').current()).toEqual(before);
});

it('discards the open cart for a new sale', () => {
  const desk = aDesk().deskOf('ana');
  const before = desk.current().cart.id;
  desk.startNew();
  expect(desk.current().cart.id).not.toBe(before);
});

it('tells whoever waits for an answer what happened to the cart meanwhile', () => {
  const desk = aDesk().deskOf('ana');
  const { cart } = desk.current();
  const happens = [
    () => undefined,
    () => desk.markStale('locked'),
    () => desk.replace(cart, 'patient-changed'),
    () => desk.hold('later'),
    () => desk.resume(cart.id),
    () => desk.startNew(),
  ];
  const causes = happens.map(happen => {
    const moment = desk.moment();
    happen();
    return desk.happenedSince(moment);
  });
  expect(causes).toEqual([null, 'locked', 'patient-changed', 'left-cart', 'left-cart', 'left-cart']);
});
