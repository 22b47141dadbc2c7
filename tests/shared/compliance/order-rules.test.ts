import { expect, it } from 'vitest';
import { judgeOrders } from '../../../shared/compliance/order-rules';
import {
  day,
  floridaRules,
  t0,
  type VectorLine,
  type VectorPatient,
  vectorFacts,
  vectorItem,
  vectorSnapshot,
} from '../../support/vectors';

function judge(cardId: VectorPatient, lines: readonly VectorLine[]) {
  return judgeOrders(vectorFacts(cardId, lines), vectorSnapshot(cardId, t0), floridaRules(), day('2026-03-10'));
}

it('asks for an order of the line’s own type and route', () => {
  const topical = vectorItem('B2', { route: 'TOPICAL', form: 'TOPICAL' });
  expect(
    judge('PTEST0001', [
      ['B2', 1],
      [topical, 1],
      ['B9', 1],
    ]),
  ).toEqual([
    { code: 'ROUTE_NOT_CERTIFIED', line: 2, route: 'TOPICAL' },
    { code: 'ROUTE_NOT_CERTIFIED', line: 3, route: 'SUBLINGUAL' },
  ]);
});

it('says once for the cart that no order is open', () => {
  expect(
    judge('PTEST0002', [
      ['B3', 1],
      ['B4', 1],
    ]),
  ).toEqual([{ code: 'NO_ACTIVE_ORDER' }]);
});

it('promises no order that is closed', () => {
  const snapshot = vectorSnapshot('PTEST0001', t0);
  const orders = snapshot.orders
    .filter(order => order.startsOn > '2026-03-10')
    .map(order => ({ ...order, isOpen: false }));
  const facts = vectorFacts('PTEST0001', [['B3', 1]]);
  expect(judgeOrders(facts, { ...snapshot, orders }, floridaRules(), day('2026-03-10'))).toEqual([
    { code: 'NO_ACTIVE_ORDER' },
  ]);
});

it('asks no order for devices, nor where the route is wrong already', () => {
  expect([judge('PTEST0002', [['D1', 1]]), judge('PTEST0001', [['B1', 1, 'INHALATION']])]).toEqual([[], []]);
});
