import { describe, expect, it } from 'vitest';
import type { DispensationFacts, Verdict } from '../../../shared/compliance/dispensation';
import { evaluateDispensation } from '../../../shared/compliance/evaluate';
import type { RefusalCode } from '../../../shared/compliance/refusal';
import type { Amount } from '../../../shared/kernel/units';
import {
  amount,
  at,
  day,
  floridaRules,
  t0,
  units,
  type VectorLine,
  type VectorPatient,
  vectorFacts,
  vectorItem,
  vectorSnapshot,
} from '../../support/vectors';

function judge(cardId: VectorPatient, lines: readonly VectorLine[], changes: Partial<DispensationFacts> = {}): Verdict {
  return evaluateDispensation(vectorFacts(cardId, lines, changes), floridaRules());
}

function codes(verdict: Verdict): readonly RefusalCode[] {
  return verdict.refusals.map(refusal => refusal.code);
}

const p1 = 'PTEST0001';
const collected = { presenter: 'CAREGIVER', caregiverCardId: 'CTEST0001' } as const;

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

describe('TV12 and TV13: cards', () => {
  const expiring = { status: 'ACTIVE', expiresOn: day('2026-03-10'), keyExpiresAt: null } as const;

  it('TV12 takes a card on its last day and not after', () => {
    expect(codes(judge(p1, [['B4', 1]], { card: expiring }))).toEqual([]);
    const later = { card: expiring, now: at('2026-03-11T09:00:00-04:00') };
    expect(judge(p1, [['B4', 1]], later).refusals).toEqual([{ code: 'CARD_EXPIRED', on: '2026-03-10' }]);
  });

  it('TV12 refuses the last day as well where the rules say so', () => {
    const facts = vectorFacts(p1, [['B4', 1]], { card: expiring });
    expect(codes(evaluateDispensation(facts, floridaRules({ cardExpiryInclusive: false })))).toEqual(['CARD_EXPIRED']);
  });

  it.each(['SUSPENDED', 'REVOKED', 'PENDING', 'UNKNOWN'] as const)('TV13 refuses a card that is %s', status => {
    const card = { status, expiresOn: day('2026-11-30'), keyExpiresAt: null };
    expect(codes(judge(p1, [['B4', 1]], { card }))).toEqual(['CARD_INACTIVE']);
  });

  it('refuses a card key from the moment it expires', () => {
    const card = { status: 'ACTIVE', expiresOn: day('2026-11-30'), keyExpiresAt: t0 } as const;
    expect(codes(judge(p1, [['B4', 1]], { card }))).toEqual(['CARD_KEY_EXPIRED']);
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

describe('TV17 to TV20: minors and caregivers', () => {
  it('TV17 refuses a minor alone', () => {
    expect(codes(judge('PTEST0003', [['B3', 1]]))).toEqual(['MINOR_REQUIRES_CAREGIVER']);
  });

  it('refuses a minor who collects while the caregiver is only on the cart', () => {
    const changes = { presenter: 'PATIENT', caregiverCardId: 'CTEST0001' } as const;
    expect(codes(judge('PTEST0003', [['B3', 1]], changes))).toEqual(['MINOR_REQUIRES_CAREGIVER']);
  });

  it('TV18 sells to the linked caregiver of a minor', () => {
    expect(codes(judge('PTEST0003', [['B3', 1]], collected))).toEqual([]);
  });

  it('TV19 refuses a caregiver who is not linked', () => {
    const stranger = { presenter: 'CAREGIVER', caregiverCardId: 'CTEST0002' } as const;
    expect(codes(judge('PTEST0003', [['B3', 1]], stranger))).toEqual(['CAREGIVER_NOT_LINKED']);
  });

  it('TV19 refuses a caregiver whose card expired', () => {
    const changes = { ...collected, now: at('2026-04-01T10:00:00-04:00') };
    expect(judge('PTEST0003', [['B3', 1]], changes).refusals).toEqual([
      { code: 'CAREGIVER_CARD_EXPIRED', on: '2026-03-31' },
    ]);
  });

  it('TV19 says that a minor has no eligible caregiver at all', () => {
    const expected = ['MINOR_REQUIRES_CAREGIVER', 'NO_ELIGIBLE_CAREGIVER'];
    expect(codes(judge('PTEST0003', [['B3', 1]], { caregivers: [] }))).toEqual(expected);
    expect(codes(judge('PTEST0003', [['B3', 1]], { now: at('2026-04-01T10:00:00-04:00') }))).toEqual(expected);
  });

  it('does not judge links before the state was asked, but never sells to a minor alone', () => {
    expect(codes(judge('PTEST0003', [['B3', 1]], { caregivers: null }))).toEqual(['MINOR_REQUIRES_CAREGIVER']);
    expect(codes(judge('PTEST0003', [['B3', 1]], { ...collected, caregivers: null }))).toEqual([]);
  });

  it('TV20 sells to a patient from the 18th birthday', () => {
    expect(codes(judge('PTEST0004', [['B3', 1]]))).toEqual([]);
    const eve = at('2026-03-09T10:00:00-04:00');
    expect(codes(judge('PTEST0004', [['B3', 1]], { now: eve }))).toEqual([
      'MINOR_REQUIRES_CAREGIVER',
      'NO_ELIGIBLE_CAREGIVER',
    ]);
  });

  it.each([
    [{ cardStatus: 'SUSPENDED' }, { code: 'CAREGIVER_INACTIVE' }],
    [
      { isEligible: false, ineligibleReason: 'Not approved' },
      { code: 'CAREGIVER_INACTIVE', stateText: 'Not approved' },
    ],
    [{ isEligible: false }, { code: 'CAREGIVER_INACTIVE' }],
  ] as const)('refuses a linked caregiver with %j', (changes, refusal) => {
    const [caregiver] = vectorFacts('PTEST0003', []).caregivers ?? [];
    if (caregiver === undefined) throw new Error('The fixture lost its caregiver');
    const caregivers = [{ ...caregiver, ...changes }];
    expect(judge('PTEST0003', [['B3', 1]], { ...collected, caregivers }).refusals).toEqual([refusal]);
  });

  it('asks for a minor’s caregiver where one collects without being named', () => {
    expect(codes(judge('PTEST0003', [['B3', 1]], { presenter: 'CAREGIVER' }))).toEqual(['MINOR_REQUIRES_CAREGIVER']);
  });

  it('refuses an adult whose caregiver collects without being named', () => {
    expect(codes(judge(p1, [['B3', 1]], { presenter: 'CAREGIVER' }))).toEqual(['CAREGIVER_NOT_LINKED']);
  });
});

describe('TV21 to TV25: goods', () => {
  it('TV21 refuses flower by any route but smoking', () => {
    expect(judge(p1, [['B1', 1, 'INHALATION']]).refusals).toEqual([
      { code: 'FORM_ROUTE_MISMATCH', line: 1, route: 'INHALATION' },
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

function use(route: 'INHALATION' | 'EDIBLE' | 'ORAL' | 'SMOKING', inCart: string, availableToday: string) {
  return {
    orderType: 'MEDICAL',
    route,
    unit: 'ug_thc',
    inCart: amount(inCart),
    availableToday: amount(availableToday),
    pendingHere: amount('0'),
  };
}
