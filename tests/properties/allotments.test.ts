import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DispensationFacts, Verdict } from '../../shared/compliance/dispensation';
import { evaluateDispensation } from '../../shared/compliance/evaluate';
import type { Refusal, RefusalCode } from '../../shared/compliance/refusal';
import type { RegistryOrder } from '../../shared/compliance/registry';
import type { Amount, Quantity } from '../../shared/kernel/units';
import { soundLine } from '../support/arbitraries/goods';
import { anyVisit, rules, soundVisit } from '../support/arbitraries/visits';
import { always } from '../support/runs';
import { same } from '../support/same';

const judge = (facts: DispensationFacts): Verdict => evaluateDispensation(facts, rules);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const ordersOf = (facts: DispensationFacts): readonly RegistryOrder[] => facts.registry?.orders ?? [];
const aggregateOf = (facts: DispensationFacts): number => facts.registry?.aggregate?.dispensableToday ?? 0;

/** What the cart takes of an order, and what of the order is sold here and not settled yet. */
const takenOf = (verdict: Verdict, order: RegistryOrder): number =>
  sum(verdict.lines.filter(line => line.orderId === order.orderId).map(line => line.amount));
const pendingOf = (facts: DispensationFacts, order: RegistryOrder): number =>
  sum(
    facts.pending
      .filter(entry => entry.orderType === order.orderType && entry.route === order.route)
      .map(entry => entry.amount),
  );

const medicalLines = (facts: DispensationFacts, verdict: Verdict) =>
  verdict.lines.filter(({ number, orderId }) => {
    return orderId !== null && facts.lines[number - 1]?.item.orderType === 'MEDICAL';
  });
const medicalPending = (facts: DispensationFacts): number =>
  sum(facts.pending.filter(entry => entry.orderType === 'MEDICAL').map(entry => entry.amount));

const refused = (verdict: Verdict, ...codes: readonly RefusalCode[]): readonly Refusal[] =>
  verdict.refusals.filter(({ code }) => codes.includes(code));
const refusedOn = (verdict: Verdict, order: RegistryOrder, ...codes: readonly RefusalCode[]): readonly Refusal[] =>
  refused(verdict, ...codes).filter(({ orderId }) => orderId === order.orderId);

/** The first line with which the sum passes the ceiling. */
function firstOver(lines: Verdict['lines'], ceiling: number): number | undefined {
  return lines.find((_, index) => sum(lines.slice(0, index + 1).map(line => line.amount)) > ceiling)?.number;
}

/** The same visit with an order type's ceilings set to these amounts. */
function withOrder(facts: DispensationFacts, orderId: string, left: number): DispensationFacts {
  const registry = facts.registry;
  if (registry === null) return facts;
  const changed = { total: left, dispensed: 0, remaining: left, dispensableToday: left } as const;
  const orders = registry.orders.map(order => (order.orderId === orderId ? { ...order, ...changed } : order));
  return { ...facts, registry: { ...registry, orders: orders as readonly RegistryOrder[] } };
}

function withAggregate(facts: DispensationFacts, left: number): DispensationFacts {
  const registry = facts.registry;
  if (registry === null || registry.aggregate === null) return facts;
  const aggregate = { ...registry.aggregate, cap: left as Amount, dispensableToday: left as Amount };
  return { ...facts, registry: { ...registry, aggregate } };
}

describe('an order', () => {
  it('refuses a cart exactly when it takes more than remains of the order', () => {
    always([anyVisit], facts => {
      const verdict = judge(facts);
      for (const order of ordersOf(facts)) {
        const isOver = takenOf(verdict, order) > Math.max(0, order.remaining - pendingOf(facts, order));
        expect(refusedOn(verdict, order, 'ORDER_REMAINING_EXCEEDED')).toHaveLength(isOver ? 1 : 0);
      }
    });
  });

  it('lets nothing pass above what the registry allows by its route today, and refuses nothing below', () => {
    always([anyVisit], facts => {
      const verdict = judge(facts);
      for (const order of ordersOf(facts)) {
        const left = Math.max(0, Math.min(order.remaining, order.dispensableToday) - pendingOf(facts, order));
        const codes = ['ORDER_REMAINING_EXCEEDED', 'ROUTE_EXCEEDED', 'SMOKING_EXCEEDED'] as const;
        same(refusedOn(verdict, order, ...codes).length > 0, takenOf(verdict, order) > left);
      }
    });
  });

  it('passes exactly what is left, and refuses one thousandth more', () => {
    always([soundVisit], visit => {
      const facts = { ...visit, pending: [] };
      const verdict = judge(facts);
      for (const order of ordersOf(facts)) {
        const taken = takenOf(verdict, order);
        if (taken === 0) continue;
        const codes = ['ORDER_REMAINING_EXCEEDED', 'ROUTE_EXCEEDED', 'SMOKING_EXCEEDED'] as const;
        same(refusedOn(judge(withOrder(facts, order.orderId, taken)), order, ...codes), []);
        const short = refusedOn(judge(withOrder(facts, order.orderId, taken - 1)), order, ...codes);
        expect(short).toMatchObject([{ requested: taken, available: taken - 1 }, { requested: taken }]);
      }
    });
  });

  it('is refused on the first line with which its sum is over, with the whole sum and what was there', () => {
    always([anyVisit], facts => {
      const verdict = judge(facts);
      for (const order of ordersOf(facts)) {
        const available = Math.max(0, order.remaining - pendingOf(facts, order));
        const lines = verdict.lines.filter(line => line.orderId === order.orderId);
        for (const refusal of refusedOn(verdict, order, 'ORDER_REMAINING_EXCEEDED')) {
          const { orderId, route, unit } = order;
          const where = { line: firstOver(lines, available), orderId, route };
          const requested = takenOf(verdict, order);
          same(refusal, { code: 'ORDER_REMAINING_EXCEEDED', ...where, requested, available, unit });
        }
      }
    });
  });
});

describe('the aggregate of the medical routes', () => {
  it('refuses a cart exactly when the medical lines together take more than is left', () => {
    always([anyVisit], facts => {
      const verdict = judge(facts);
      const lines = medicalLines(facts, verdict);
      const available = Math.max(0, aggregateOf(facts) - medicalPending(facts));
      const requested = sum(lines.map(line => line.amount));
      const refusals = refused(verdict, 'AGGREGATE_EXCEEDED').map(({ release: _, ...rest }) => rest);
      const line = firstOver(lines, available);
      const over = { code: 'AGGREGATE_EXCEEDED', line, requested, available, unit: 'ug_thc' } as const;
      same(refusals, requested > available ? [over] : []);
    });
  });

  it('passes exactly what is left, and refuses one thousandth more', () => {
    always([soundVisit], visit => {
      const facts = { ...visit, pending: [] };
      const taken = sum(medicalLines(facts, judge(facts)).map(line => line.amount));
      if (taken === 0) return;
      same(refused(judge(withAggregate(facts, taken)), 'AGGREGATE_EXCEEDED'), []);
      const [refusal] = refused(judge(withAggregate(facts, taken - 1)), 'AGGREGATE_EXCEEDED');
      expect(refusal).toMatchObject({ requested: taken, available: taken - 1 });
    });
  });

  it('is not touched by low-THC goods nor by what is smoked', () => {
    always([soundVisit, fc.array(soundLine, { maxLength: 4 })], (facts, others) => {
      const outside = others.filter(({ item }) => item.orderType === 'LOW_THC' || item.orderType === 'SMOKING');
      const more = outside.map((line, index) => ({ ...line, number: facts.lines.length + index + 1 }));
      const [alone, together] = [judge(facts), judge({ ...facts, lines: [...facts.lines, ...more] })];
      same(refused(together, 'AGGREGATE_EXCEEDED'), refused(alone, 'AGGREGATE_EXCEEDED'));
      same(
        together.use.filter(use => use.route === null),
        alone.use.filter(use => use.route === null),
      );
    });
  });

  it('that the registry does not send allows no medical goods at all', () => {
    always([soundVisit], facts => {
      if (facts.registry === null) return;
      const verdict = judge({ ...facts, registry: { ...facts.registry, aggregate: null } });
      const takes = sum(medicalLines(facts, verdict).map(line => line.amount)) > 0;
      expect(refused(verdict, 'AGGREGATE_EXCEEDED')).toHaveLength(takes ? 1 : 0);
    });
  });
});

describe('what is sold here and not settled', () => {
  it('only lowers what is available, and only of its own order type and route', () => {
    always([anyVisit], facts => {
      const [before, after] = [judge({ ...facts, pending: [] }), judge(facts)];
      expect(after.use.map(({ orderType, route, inCart }) => [orderType, route, inCart])).toEqual(
        before.use.map(({ orderType, route, inCart }) => [orderType, route, inCart]),
      );
      for (const [index, use] of after.use.entries()) {
        const mine = facts.pending.filter(({ orderType, route }) => {
          return orderType === use.orderType && (use.route === null || route === use.route);
        });
        const pendingHere = sum(mine.map(entry => entry.amount));
        const was = before.use[index]?.availableToday ?? 0;
        same([use.pendingHere, use.availableToday], [pendingHere, Math.max(0, was - pendingHere)]);
      }
    });
  });
});

describe('a line', () => {
  it('counts its quantity times its weight, a share of a thousandth as a whole one', () => {
    always([anyVisit, fc.integer({ min: 1, max: 99_999 })], (facts, hundredths) => {
      const lines = facts.lines.map(line => ({ ...line, quantity: hundredths as Quantity }));
      const verdict = judge({ ...facts, lines });
      const weighed = lines.flatMap(({ number, item }) => {
        const { orderType, medWeight, unit } = item;
        if (orderType === null || orderType === 'DEVICE' || unit === null || (medWeight ?? 0) === 0) return [];
        return [[number, (BigInt(hundredths) * BigInt(medWeight ?? 0) + 99n) / 100n]];
      });
      same(
        verdict.lines.map(({ number, amount }) => [number, BigInt(amount)]),
        weighed,
      );
    });
  });
});
