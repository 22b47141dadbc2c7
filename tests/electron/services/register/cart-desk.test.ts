import { expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { provision } from '../../../../db/transactions/provision';
import { saveInventoryPage } from '../../../../db/transactions/save-inventory-page';
import type { Approvals } from '../../../../electron/services/approvals';
import { type CartDesk, createCartDesk } from '../../../../electron/services/register/cart-desk';
import type { Cart } from '../../../../shared/cart/cart';
import { appError } from '../../../../shared/kernel/error-code';
import { err, ok } from '../../../../shared/kernel/result';
import { aStore, t0 } from '../../../support/store';
import { aCart, aPackage, aUser } from '../../../support/store-values';
import { someIds } from '../../../support/sync/ports';

function aDesk() {
  const store = aStore();
  const users = ['ana', 'lee'].map(login => ({ ...aUser({ id: `user-${login}`, login }), pinHash: 'x' }));
  provision(store.db, { users, merchandise: [], settings: {} }, t0);
  saveInventoryPage(store.db, { packages: [aPackage()], cursor: '2', isLast: true, at: t0 });
  const clock = { now: () => t0, monotonicMs: () => 0 };
  const spent: unknown[] = [];
  /** A lead who says yes to whoever shows this token. */
  const approvals: Approvals = {
    grant: async () => err(appError('E-AUT-01')),
    spend: (token, purpose) => {
      if (token !== 'yes') return err(appError('E-AUT-01'));
      spent.push(purpose);
      return ok({ approverId: 'user-lee', reason: 'end of shift', approvedAt: t0 });
    },
    dropAll: () => undefined,
  };
  const deskOf = (login: string): CartDesk =>
    createCartDesk({ db: store.db, clock, ids: someIds, approvals, operator: () => aUser({ id: `user-${login}` }) });
  /** Ana's cart, and one of Lee's with something in it. */
  const twoCarts = () => {
    const [ana, lee] = [deskOf('ana'), deskOf('lee')];
    const anas: Cart = { ...aCart(), id: ana.current().cart.id };
    const lees: Cart = {
      ...aCart(),
      id: lee.current().cart.id,
      lines: aCart().lines.map(l => ({ ...l, id: 'line-9' })),
    };
    ana.replace(anas, 'cart-edited');
    lee.replace(lees, 'cart-edited');
    return { ana, lee, anas, lees };
  };
  return { store, deskOf, spent, twoCarts };
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

const needsALead = err(appError('E-AUT-01'));

it('hands a held cart over with a lead’s approval, and holds what was open before', () => {
  const { spent, twoCarts } = aDesk();
  const { ana, lee, anas, lees } = twoCarts();
  ana.hold('for Lee');
  expect(lee.resume(anas.id, null)).toEqual(needsALead);
  expect(lee.current().cart).toEqual(lees);
  expect(lee.resume(anas.id, 'yes')).toEqual(ok(null));
  expect(lee.current()).toMatchObject({ cart: anas, staleCause: 'operator-changed' });
  expect(spent).toEqual([{ action: 'cart-transfer', subject: anas.id }]);
  expect(ana.resume(anas.id, null)).toEqual(needsALead);
  expect(lee.resume(lees.id, null)).toEqual(ok(null));
});

it('takes over what a colleague left in hand with a lead’s approval, and the colleague starts anew', () => {
  const { store, spent, twoCarts } = aDesk();
  const { ana, lee, anas } = twoCarts();
  expect(lee.resume(anas.id, null)).toEqual(needsALead);
  expect(ana.current().cart).toEqual(anas);
  expect(lee.resume(anas.id, 'yes')).toEqual(ok(null));
  expect(lee.current()).toMatchObject({ cart: anas, staleCause: 'operator-changed' });
  expect(ana.current().cart).toMatchObject({ lines: [], patientId: null });
  expect(spent).toEqual([{ action: 'cart-transfer', subject: anas.id }]);
  const moves = listAudit(store.db, { after: 0, limit: 50 }).filter(entry => entry.action === 'cart.taken-over');
  expect(moves.map(({ actorId, subject, detail }) => ({ actorId, subject, detail }))).toEqual([
    { actorId: 'user-lee', subject: `cart:${anas.id}`, detail: { lines: 1, from: 'user-ana' } },
  ]);
});

it('resumes one’s own held cart without asking anybody, and not the one in hand', () => {
  const { spent, twoCarts } = aDesk();
  const { ana, anas } = twoCarts();
  expect(ana.resume(anas.id, null)).toEqual(err(appError('E-CRT-01')));
  ana.hold('back in five');
  expect(ana.resume(anas.id, null)).toEqual(ok(null));
  expect([ana.current().cart, spent]).toEqual([anas, []]);
});

it('throws one’s own held cart away, and nobody else’s', () => {
  const { store, twoCarts } = aDesk();
  const { ana, lee, anas, lees } = twoCarts();
  ana.hold('changed his mind');
  expect(lee.discardHeld(anas.id)).toEqual(needsALead);
  expect(ana.discardHeld(anas.id)).toEqual(ok(null));
  expect(ana.discardHeld(anas.id)).toEqual(err(appError('E-CRT-01')));
  expect(lee.discardHeld(lees.id)).toEqual(err(appError('E-CRT-01')));
  const last = listAudit(store.db, { after: 0, limit: 50 }).at(-1);
  expect(last).toMatchObject({ actorId: 'user-ana', action: 'cart.discarded', subject: `cart:${anas.id}` });
});

it('leaves a cart behind for its operator, as it was', () => {
  const { twoCarts } = aDesk();
  const { ana, anas } = twoCarts();
  ana.leaveBehind();
  expect(ana.current()).toEqual({ cart: anas, staleCause: 'cart-edited', validationId: null });
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
    () => desk.resume(cart.id, null),
    () => desk.startNew(),
  ];
  const causes = happens.map(happen => {
    const moment = desk.moment();
    happen();
    return desk.happenedSince(moment);
  });
  expect(causes).toEqual([null, 'locked', 'patient-changed', 'left-cart', 'left-cart', 'left-cart']);
});

it('takes a cart in hand that was made elsewhere, and holds what was there', () => {
  const { twoCarts } = aDesk();
  const { ana, anas } = twoCarts();
  const made: Cart = { ...aCart(), id: 'cart-again', lines: [] };
  ana.startWith(made, { action: 'cart.rung-again', detail: { saleId: 'sale-1' } });
  expect(ana.current()).toEqual({ cart: made, staleCause: null, validationId: null });
  expect(ana.resume(anas.id, null)).toEqual(ok(null));
  expect(ana.current().cart).toEqual(anas);
});
