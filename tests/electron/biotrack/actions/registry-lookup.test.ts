import { describe, expect, it } from 'vitest';
import { readRegistry, registryLookupMembers } from '../../../../electron/biotrack/actions/registry-lookup';

const order = {
  order_id: 'O-5',
  order_type: 'SMOKING',
  route: 'SMOKING',
  unit: 'g',
  start: '2026-03-08',
  end: '2026-04-11',
  status: 'OPEN',
  total: '70.875',
  dispensed: '14.175',
  remaining: '56.700',
  window_days: 35,
  dispensable_today: '28.350',
};
const aggregate = { order_type: 'MEDICAL', unit: 'mg_thc', cap: '24500', window_days: 70, dispensable_today: '9500' };
const history = [
  {
    dispensation_id: 'D-77',
    day: '2026-02-05',
    order_id: 'O-5',
    route: 'SMOKING',
    amount: '28.350',
    unit: 'g',
    mmtc: 'other',
  },
];
const body = {
  card_id: 'PTEST0001',
  as_of: 1_773_165_600,
  registry_day: '2026-03-10',
  certification: {
    certification_id: 'C-1',
    physician: 'Dr A',
    start: '2026-02-01',
    end: '2026-08-29',
    status: 'ACTIVE',
  },
  orders: [order],
  aggregate,
  history,
  holds: [],
};
const read = (changes: object) => readRegistry({ ...body, ...changes }, 'PTEST0001');
const unreadableAmount = { ok: false, error: { kind: 'unreadable-amount' } };

describe('registry_lookup', () => {
  it('asks with the card key', () => {
    expect(JSON.parse(registryLookupMembers('FL-0042', 'P1', 'key'))).toEqual({
      location: 'FL-0042',
      card_id: 'P1',
      card_key: 'key',
    });
  });

  it('reads orders, aggregate and history in whole thousandths', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        cardId: 'PTEST0001',
        asOf: 1_773_165_600_000,
        registryDay: '2026-03-10',
        certification: { physician: 'Dr A', startsOn: '2026-02-01', endsOn: '2026-08-29', status: 'ACTIVE' },
        orders: [
          {
            orderId: 'O-5',
            orderType: 'SMOKING',
            route: 'SMOKING',
            unit: 'mg_smoking',
            startsOn: '2026-03-08',
            endsOn: '2026-04-11',
            isOpen: true,
            total: 70_875,
            dispensed: 14_175,
            remaining: 56_700,
            windowDays: 35,
            dispensableToday: 28_350,
          },
        ],
        aggregate: { unit: 'ug_thc', cap: 24_500_000, windowDays: 70, dispensableToday: 9_500_000 },
        history: [
          {
            dispensationId: 'D-77',
            day: '2026-02-05',
            orderId: 'O-5',
            orderType: 'SMOKING',
            route: 'SMOKING',
            amount: 28_350,
            unit: 'mg_smoking',
            mmtc: 'other',
          },
        ],
        holds: [],
      },
    });
  });

  it.each([
    ['a negative amount', { orders: [{ ...order, remaining: '-1' }] }],
    ['an amount finer than its unit', { orders: [{ ...order, dispensable_today: '28.3501' }] }],
    ['an order without its limit', { orders: [{ ...order, dispensable_today: undefined }] }],
    ['no orders at all', { orders: undefined }],
    ['an aggregate without a cap', { aggregate: { ...aggregate, cap: null } }],
    ['an aggregate in an unknown unit', { aggregate: { ...aggregate, unit: 'oz' } }],
    ['an aggregate below nothing', { aggregate: { ...aggregate, cap: '-24500', dispensable_today: '-24500' } }],
    ['sums that do not add up', { orders: [{ ...order, remaining: '56.699' }] }],
    ['more today than is left', { orders: [{ ...order, dispensable_today: '56.701' }] }],
    ['two orders of one name', { orders: [order, order] }],
    ['an order that ends before it starts', { orders: [{ ...order, end: '2026-03-07' }] }],
    ['smoking in milligrams of THC', { orders: [{ ...order, unit: 'mg_thc' }] }],
    ['a history with a negative amount', { history: [...history, { ...history[0], amount: '-1' }] }],
    ['a history without an amount', { history: [{ ...history[0], amount: undefined }] }],
    ['a history of tomorrow', { history: [{ ...history[0], day: '2026-03-11' }] }],
    ['a hold finer than its unit', { holds: [{ hold_id: 'H-1', route: 'ORAL', amount: '0.0001', unit: 'mg_thc' }] }],
    ['a hold of smoking in milligrams', { holds: [{ hold_id: 'H-1', route: 'SMOKING', amount: '1', unit: 'mg_thc' }] }],
  ])('row 15: does not read a limit from %s', (_, changes) => {
    expect(read(changes)).toMatchObject(unreadableAmount);
  });

  it('row 7: uses nothing of an answer about another card, or about nobody', () => {
    expect(read({ card_id: 'PTEST0002' })).toEqual({ ok: false, error: 'wrong-reference' });
    expect(read({ card_id: undefined })).toEqual({ ok: false, error: 'unreadable' });
  });

  it('leaves out an order of a kind it does not know, and keeps the others', () => {
    const strange = { ...order, order_id: 'O-9', route: 'NASAL' };
    expect(read({ orders: [strange, order] })).toMatchObject({ value: { orders: [{ orderId: 'O-5' }] } });
  });

  it('treats an order of an unknown status as closed', () => {
    expect(read({ orders: [{ ...order, status: 'PAUSED' }] })).toMatchObject({
      value: { orders: [{ isOpen: false }] },
    });
  });

  it.each([
    ['is absent', undefined],
    ['has a row of an unknown route', [...history, { ...history[0], route: 'NASAL' }]],
  ])('does without a history that %s', (_, rows) => {
    expect(read({ history: rows })).toMatchObject({ ok: true, value: { history: null } });
  });

  it('takes the type of a past dispensation from its order, else from its unit', () => {
    const past = { ...history[0], route: 'ORAL', unit: 'mg_cbd', amount: '5' };
    const lowThc = { ...order, order_id: 'O-7', order_type: 'LOW_THC', route: 'ORAL', unit: 'mg_cbd' };
    const rows = [
      { ...past, order_id: 'O-7' },
      { ...past, order_id: null },
      { ...past, order_id: null, unit: 'mg_thc' },
    ];
    expect(read({ orders: [lowThc], history: rows })).toMatchObject({
      value: { history: [{ orderType: 'LOW_THC' }, { orderType: 'LOW_THC' }, { orderType: 'MEDICAL' }] },
    });
  });

  it('reads holds, and does without certification and aggregate', () => {
    const holds = [{ hold_id: 'H-1', route: 'ORAL', amount: '600', unit: 'mg_thc', created: 1 }];
    expect(read({ holds, certification: null, aggregate: null })).toMatchObject({
      value: {
        holds: [{ holdId: 'H-1', route: 'ORAL', amount: 600_000, unit: 'ug_thc' }],
        certification: null,
        aggregate: null,
      },
    });
  });
});
