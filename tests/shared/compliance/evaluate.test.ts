import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../shared/kernel/units';
import { codes, judge, use } from '../../support/judge';
import { amount, at, t0, vectorItem, vectorSnapshot } from '../../support/vectors';

const p1 = 'PTEST0001';

describe('TV01 to TV09: amounts', () => {
  it('TV01 counts each line against its order and both against the aggregate', () => {
    expect(
      judge(p1, [
        ['B2', 2],
        ['B4', 1],
      ]),
    ).toEqual({
      refusals: [],
      lines: [
        { number: 1, orderId: 'O-1', amount: amount('1700'), unit: 'ug_thc' },
        { number: 2, orderId: 'O-3', amount: amount('100'), unit: 'ug_thc' },
      ],
      use: [
        use('INHALATION', '1700', '15500'),
        use('EDIBLE', '100', '4200'),
        { ...use('INHALATION', '1800', '9500'), route: null },
      ],
    });
  });

  it('TV02 refuses low-THC goods to a patient without such an order', () => {
    expect(judge(p1, [['B9', 1]]).refusals).toEqual([{ code: 'ROUTE_NOT_CERTIFIED', line: 1, route: 'SUBLINGUAL' }]);
  });

  it('TV03 says by how much the order and its route are exceeded', () => {
    const over = {
      line: 1,
      orderId: 'O-3',
      route: 'EDIBLE',
      requested: amount('4300'),
      available: amount('4200'),
      unit: 'ug_thc',
    };
    expect(judge(p1, [['B4', 43]]).refusals).toEqual([
      { code: 'ORDER_REMAINING_EXCEEDED', ...over },
      { code: 'ROUTE_EXCEEDED', ...over },
    ]);
  });

  it('TV04 puts the aggregate on the line that crosses it', () => {
    expect(
      judge(p1, [
        ['B2', 8],
        ['B3', 5],
      ]).refusals,
    ).toEqual([
      {
        code: 'AGGREGATE_EXCEEDED',
        line: 2,
        requested: amount('9800'),
        available: amount('9500'),
        unit: 'ug_thc',
        release: [{ on: '2026-04-14', amount: amount('9000') }],
      },
    ]);
  });

  it('TV05 lets the aggregate be used to the last milligram, and not one more', () => {
    expect(
      codes(
        judge(p1, [
          ['B2', 10],
          ['B4', 10],
        ]),
      ),
    ).toEqual([]);
    const heavier = vectorItem('B4', { medWeight: (amount('100') + 1) as Amount });
    expect(
      codes(
        judge(p1, [
          ['B2', 10],
          [heavier, 10],
        ]),
      ),
    ).toEqual(['AGGREGATE_EXCEEDED']);
  });

  it('TV06 leaves 0.350 g of the smoking window', () => {
    const verdict = judge(p1, [['B1', 8]]);
    expect(verdict).toEqual({
      refusals: [],
      lines: [{ number: 1, orderId: 'O-5', amount: amount('28.000'), unit: 'mg_smoking' }],
      use: [{ ...use('SMOKING', '28', '28.350'), orderType: 'SMOKING', unit: 'mg_smoking' }],
    });
  });

  it('TV07 says when enough of the smoking window is released', () => {
    expect(judge(p1, [['B1', 9]]).refusals).toEqual([
      {
        code: 'SMOKING_EXCEEDED',
        line: 1,
        orderId: 'O-5',
        route: 'SMOKING',
        requested: amount('31.500'),
        available: amount('28.350'),
        unit: 'mg_smoking',
        release: [{ on: '2026-03-12', amount: amount('28.350') }],
      },
    ]);
  });

  it('TV08 and TV09 release the smoking window at midnight of the 35th day', () => {
    expect(codes(judge(p1, [['B1', 9]], { now: at('2026-03-11T20:59:59-04:00') }))).toEqual(['SMOKING_EXCEEDED']);
    expect(codes(judge(p1, [['B1', 9]], { now: at('2026-03-12T07:00:00-04:00') }))).toEqual([]);
  });
});

describe('TV10 and TV11: hours', () => {
  it.each([
    ['2026-03-10T21:00:00-04:00', ['OUTSIDE_HOURS']],
    ['2026-03-11T06:59:59-04:00', ['OUTSIDE_HOURS']],
    ['2026-03-11T07:00:00-04:00', []],
    ['2026-03-10T20:59:59-04:00', []],
  ])('TV10 at %s answers %j', (iso, expected) => {
    expect(codes(judge(p1, [['B4', 1]], { now: at(iso) }))).toEqual(expected);
  });

  it.each([
    ['2026-03-11T01:30:00Z', []],
    ['2026-03-11T02:30:00Z', ['OUTSIDE_HOURS']],
  ])('TV11 goes by the clock of a Central store at %s', (iso, expected) => {
    const store = { zone: 'America/Chicago', location: 'FL-0042', opens: '07:00', closes: '21:00' };
    expect(codes(judge(p1, [['B4', 1]], { now: at(iso), store }))).toEqual(expected);
  });
});

describe('TV14 to TV16: orders over time', () => {
  it.each(['2026-04-12T10:00:00-04:00', '2026-04-13T10:00:00-04:00'])(
    'TV14 holds the aggregate against a fresh order at %s',
    iso => {
      expect(judge(p1, [['B2', 12]], { now: at(iso) }).refusals).toEqual([
        {
          code: 'AGGREGATE_EXCEEDED',
          line: 1,
          requested: amount('10200'),
          available: amount('9500'),
          unit: 'ug_thc',
          release: [{ on: '2026-04-14', amount: amount('9000') }],
        },
      ]);
    },
  );

  it('TV15 allows it once the first dispensation leaves the window', () => {
    expect(judge(p1, [['B2', 12]], { now: at('2026-04-14T10:00:00-04:00') })).toEqual({
      refusals: [],
      lines: [{ number: 1, orderId: 'O-1b', amount: amount('10200'), unit: 'ug_thc' }],
      use: [use('INHALATION', '10200', '24500'), { ...use('INHALATION', '10200', '18500'), route: null }],
    });
  });

  it('TV16 forfeits what an ended order had left', () => {
    expect(codes(judge('PTEST0002', [['B3', 1]]))).toEqual(['NO_ACTIVE_ORDER']);
  });

  it('says when the next order starts', () => {
    const registry = vectorSnapshot(p1, t0);
    const orders = registry.orders
      .filter(order => order.startsOn > '2026-03-10')
      .map(order => ({ ...order, isOpen: true }));
    const verdict = judge(p1, [['B3', 1]], { registry: { ...registry, orders } });
    expect(verdict.refusals).toEqual([{ code: 'NO_ACTIVE_ORDER', on: '2026-04-12' }]);
  });
});

describe('what is not known', () => {
  it('does not judge orders before the registry was asked, but counts', () => {
    expect(judge(p1, [['B2', 2]], { registry: null })).toEqual({
      refusals: [],
      lines: [{ number: 1, orderId: null, amount: amount('1700'), unit: 'ug_thc' }],
      use: [],
    });
  });

  it('refuses to go by an answer of another day', () => {
    const registry = vectorSnapshot(p1, at('2026-03-09T14:00:00-04:00'));
    expect(judge(p1, [['B2', 2]], { registry }).refusals).toEqual([{ code: 'REGISTRY_STALE' }]);
  });

  it('takes off what was sold here and is not settled yet', () => {
    const pending = [{ orderType: 'MEDICAL', route: 'EDIBLE', unit: 'ug_thc', amount: amount('4150') }] as const;
    const verdict = judge(p1, [['B4', 1]], { pending });
    expect(codes(verdict)).toEqual(['ORDER_REMAINING_EXCEEDED', 'ROUTE_EXCEEDED']);
    expect(verdict.use).toEqual([
      { ...use('EDIBLE', '100', '50'), pendingHere: amount('4150') },
      { ...use('EDIBLE', '100', '5350'), route: null, pendingHere: amount('4150') },
    ]);
  });

  it('allows no medical goods where the registry gives no aggregate', () => {
    const registry = { ...vectorSnapshot(p1, t0), aggregate: null };
    expect(codes(judge(p1, [['B4', 1]], { registry }))).toEqual(['AGGREGATE_EXCEEDED']);
  });

  it('orders what it says by line and then by rule, the whole cart first', () => {
    const verdict = judge(
      p1,
      [
        ['B8', 20],
        ['B6', 1],
      ],
      { now: at('2026-03-10T22:00:00-04:00') },
    );
    expect(verdict.refusals.map(({ line, code }) => [line ?? 0, code])).toEqual([
      [0, 'OUTSIDE_HOURS'],
      [1, 'ITEM_QUARANTINED'],
      [1, 'QTY_INSUFFICIENT'],
      [2, 'ITEM_NOT_RESALABLE'],
    ]);
  });
});
