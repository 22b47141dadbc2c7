import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../shared/kernel/units';
import { codes, judge, use } from '../../support/judge';
import { amount, day, t0, units, vectorItem, vectorSnapshot } from '../../support/vectors';

const p1 = 'PTEST0001';

describe('TV21 to TV25: goods', () => {
  it('TV21 refuses flower by any route but smoking', () => {
    expect(judge(p1, [['B1', 1, 'INHALATION']]).refusals).toEqual([
      { code: 'FORM_ROUTE_MISMATCH', line: 1, route: 'INHALATION', otherRoute: 'SMOKING' },
    ]);
  });

  it('refuses flower by another route even where the package names it', () => {
    const flower = vectorItem('B1', { orderType: 'MEDICAL', unit: 'ug_thc', altRoutes: ['INHALATION'] });
    expect(codes(judge(p1, [[flower, 1, 'INHALATION']]))).toEqual(['FORM_ROUTE_MISMATCH']);
  });

  it('refuses smoking of anything but flower and pre-rolls', () => {
    const vape = vectorItem('B2', { orderType: 'SMOKING', route: 'SMOKING', unit: 'mg_smoking' });
    expect(codes(judge(p1, [[vape, 1]]))).toEqual(['FORM_ROUTE_MISMATCH']);
  });

  it('TV22 takes an alternative route against that route', () => {
    expect(judge(p1, [['B5', 1, 'ORAL']])).toEqual({
      refusals: [],
      lines: [{ number: 1, orderId: 'O-2', amount: amount('750'), unit: 'ug_thc' }],
      use: [use('ORAL', '750', '8000'), { ...use('ORAL', '750', '9500'), route: null }],
    });
  });

  it('TV23 refuses goods whose weight the state did not give', () => {
    expect(judge(p1, [['B7', 1]])).toEqual({ refusals: [{ code: 'MED_WEIGHT_MISSING', line: 1 }], lines: [], use: [] });
  });

  it('TV24 gives each kind of unsaleable goods its own reason', () => {
    expect(codes(judge(p1, [['B6', 1]]))).toEqual(['ITEM_NOT_RESALABLE']);
    expect(codes(judge(p1, [['B8', 1]]))).toEqual(['ITEM_QUARANTINED']);
    const expired = vectorItem('B2', { expiresOn: day('2026-03-09') });
    expect(judge(p1, [[expired, 1]]).refusals).toEqual([{ code: 'ITEM_EXPIRED', line: 1, on: '2026-03-09' }]);
    const untested = vectorItem('B2', { labStatus: 'PENDING' });
    expect(codes(judge(p1, [[untested, 1]]))).toEqual(['ITEM_NOT_TESTED']);
    const elsewhere = vectorItem('B2', { location: 'FL-0007' });
    expect(codes(judge(p1, [[elsewhere, 1]]))).toEqual(['ITEM_NOT_AT_LOCATION']);
  });

  it('TV25 reports four reasons at once', () => {
    const order = {
      line: 1,
      orderId: 'O-2',
      route: 'ORAL',
      requested: amount('9600'),
      available: amount('8000'),
      unit: 'ug_thc',
    };
    expect(judge(p1, [['B3', 16]]).refusals).toEqual([
      { code: 'ORDER_REMAINING_EXCEEDED', ...order },
      { code: 'ROUTE_EXCEEDED', ...order },
      {
        code: 'AGGREGATE_EXCEEDED',
        line: 1,
        requested: amount('9600'),
        available: amount('9500'),
        unit: 'ug_thc',
        release: [{ on: '2026-04-14', amount: amount('9000') }],
      },
      { code: 'QTY_INSUFFICIENT', line: 1, requested: units(16), available: units(15) },
    ]);
  });

  it('refuses the line that takes more of a package than is left after the lines before it', () => {
    expect(
      judge(p1, [
        ['B5', 6, 'ORAL'],
        ['B5', 5, 'INHALATION'],
      ]).refusals,
    ).toEqual([{ code: 'QTY_INSUFFICIENT', line: 2, requested: units(11), available: units(10) }]);
  });
});

describe('TV28, TV30 and TV44: devices, other stores, and the registry', () => {
  it('TV28 counts nothing for a device, whose patient needs no order for it', () => {
    expect(judge('PTEST0002', [['D1', 1]])).toEqual({ refusals: [], lines: [], use: [] });
  });

  it('TV30 refuses what another store took in the meantime', () => {
    const registry = vectorSnapshot(p1, t0);
    const taken = amount('5000');
    const aggregate = registry.aggregate === null ? null : { ...registry.aggregate, dispensableToday: amount('4500') };
    const orders = registry.orders.map(order =>
      order.orderId === 'O-1' ? { ...order, remaining: amount('10500'), dispensableToday: amount('10500') } : order,
    );
    const verdict = judge(p1, [['B2', 6]], { registry: { ...registry, orders, aggregate, history: null } });
    expect(verdict.refusals).toEqual([
      {
        code: 'AGGREGATE_EXCEEDED',
        line: 1,
        requested: amount('5100'),
        available: (amount('9500') - taken) as Amount,
        unit: 'ug_thc',
      },
    ]);
  });

  it('TV44 goes by the registry, not by its own mathematics', () => {
    const registry = vectorSnapshot(p1, t0);
    const orders = registry.orders.map(order =>
      order.orderId === 'O-1' ? { ...order, dispensableToday: amount('12000') } : order,
    );
    const roomy = {
      ...registry,
      orders,
      aggregate: { unit: 'ug_thc', cap: amount('24500'), windowDays: 70, dispensableToday: amount('20000') },
    } as const;
    const carts = [vectorItem('B2', { onHand: units(30) })] as const;
    expect(codes(judge(p1, [[carts[0], 14]], { registry: roomy }))).toEqual([]);
    expect(codes(judge(p1, [[carts[0], 15]], { registry: roomy }))).toEqual(['ROUTE_EXCEEDED']);
  });
});

describe('another route of the same goods', () => {
  it('is named where the line would pass by it', () => {
    const used = {
      ...vectorSnapshot(p1, t0),
      orders: vectorSnapshot(p1, t0).orders.filter(order => order.orderId !== 'O-1'),
    };
    expect(judge(p1, [['B5', 1]], { registry: used }).refusals).toEqual([
      { code: 'ROUTE_NOT_CERTIFIED', line: 1, route: 'INHALATION', otherRoute: 'ORAL' },
    ]);
  });

  it('is not named where it would be refused as well, nor for goods that have none', () => {
    const none = {
      ...vectorSnapshot(p1, t0),
      orders: vectorSnapshot(p1, t0).orders.filter(order => order.orderType === 'SMOKING'),
    };
    const refusals = judge(
      p1,
      [
        ['B5', 1],
        ['B2', 1],
      ],
      { registry: none },
    ).refusals;
    expect(refusals.map(({ code, line, otherRoute }) => [code, line, otherRoute])).toEqual([
      ['ROUTE_NOT_CERTIFIED', 1, undefined],
      ['ROUTE_NOT_CERTIFIED', 2, undefined],
    ]);
  });

  it('is named for the line that crosses, with what the others take already', () => {
    const carts = [
      [
        ['B2', 10],
        ['B5', 10],
      ],
      [
        ['B2', 10],
        ['B5', 10],
        ['B3', 10],
      ],
    ] as const;
    const other = carts.map(cart =>
      judge(p1, cart, { registry: withRoom(8_600) }).refusals.find(each => each.code === 'ROUTE_EXCEEDED'),
    );
    expect(other.map(refusal => [refusal?.line, refusal?.otherRoute])).toEqual([
      [2, 'ORAL'],
      [2, undefined],
    ]);
  });
});

/** P1's registry with a large aggregate and so many milligrams left for inhalation. */
function withRoom(inhalation: number) {
  const registry = vectorSnapshot(p1, t0);
  const room = amount(String(inhalation));
  return {
    ...registry,
    aggregate:
      registry.aggregate === null
        ? null
        : { ...registry.aggregate, cap: amount('90000'), dispensableToday: amount('90000') },
    orders: registry.orders.map(order =>
      order.orderId === 'O-1' ? { ...order, remaining: room, dispensableToday: room } : order,
    ),
  };
}
