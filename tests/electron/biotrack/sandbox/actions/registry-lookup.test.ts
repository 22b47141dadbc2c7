import { expect, it } from 'vitest';
import { codes, of, startState } from '../support/raw-state';

const order = (id: string, route: string, total: string, dispensed: string, remaining: string) => ({
  order_id: id,
  order_type: 'MEDICAL',
  route,
  unit: 'mg_thc',
  start: '2026-02-01',
  end: '2026-04-11',
  status: 'OPEN',
  total,
  dispensed,
  remaining,
  window_days: 70,
  dispensable_today: remaining,
});

it('shows open orders, the aggregate and the history of the vectors at T0', async () => {
  const state = await startState();
  const card_key = await state.cardKey('PTEST0001');
  expect(await state.call('registry_lookup', { card_id: 'PTEST0001', card_key })).toEqual({
    success: 1,
    sessiontime: 1773165600,
    card_id: 'PTEST0001',
    as_of: 1773165600,
    registry_day: '2026-03-10',
    certification: {
      certification_id: 'C-1',
      physician: 'Dr A Example',
      start: '2026-02-01',
      end: '2026-08-29',
      status: 'ACTIVE',
    },
    orders: [
      order('O-1', 'INHALATION', '24500', '9000', '15500'),
      order('O-2', 'ORAL', '14000', '6000', '8000'),
      order('O-3', 'EDIBLE', '4200', '0', '4200'),
      {
        ...order('O-5', 'SMOKING', '70.875', '14.175', '56.700'),
        order_type: 'SMOKING',
        unit: 'g',
        start: '2026-03-08',
        window_days: 35,
        dispensable_today: '28.350',
      },
    ],
    aggregate: { order_type: 'MEDICAL', unit: 'mg_thc', cap: '24500', window_days: 70, dispensable_today: '9500' },
    history: [
      {
        dispensation_id: 'D-76',
        day: '2026-02-03',
        order_id: 'O-1',
        route: 'INHALATION',
        amount: '9000',
        unit: 'mg_thc',
        mmtc: 'other',
      },
      {
        dispensation_id: 'D-77',
        day: '2026-02-05',
        order_id: 'O-4',
        route: 'SMOKING',
        amount: '28.350',
        unit: 'g',
        mmtc: 'other',
      },
      {
        dispensation_id: 'D-78',
        day: '2026-02-20',
        order_id: 'O-2',
        route: 'ORAL',
        amount: '6000',
        unit: 'mg_thc',
        mmtc: 'other',
      },
      {
        dispensation_id: 'D-79',
        day: '2026-03-08',
        order_id: 'O-5',
        route: 'SMOKING',
        amount: '14.175',
        unit: 'g',
        mmtc: 'other',
      },
    ],
    holds: [],
  });
});

it('shows a sale of ours at once', async () => {
  const state = await startState();
  await state.dispense('PTEST0001', [of('B4', 2)]);
  const reply = await state.call('registry_lookup', {
    card_id: 'PTEST0001',
    card_key: await state.cardKey('PTEST0001'),
  });
  expect([reply['orders'], reply['aggregate']]).toMatchObject([
    [{}, {}, { order_id: 'O-3', dispensed: '200', remaining: '4000', dispensable_today: '4000' }, {}],
    { dispensable_today: '9300' },
  ]);
});

it('shows holds and what they leave', async () => {
  const state = await startState();
  const hold = { hold_id: 'H-1', route: 'ORAL', amount: '600', unit: 'mg_thc', created: 1773100000 };
  await state.set('/fixture', { patients: { PTEST0001: { 'holds+': [hold] } } });
  const reply = await state.call('registry_lookup', {
    card_id: 'PTEST0001',
    card_key: await state.cardKey('PTEST0001'),
  });
  expect([reply['orders'], reply['holds']]).toMatchObject([
    [{}, { remaining: '8000', dispensable_today: '7400' }, {}, {}],
    [hold],
  ]);
});

it('wants the key of this card', async () => {
  const state = await startState();
  const card_key = await state.cardKey('PTEST0002');
  const reply = await state.call('registry_lookup', { card_id: 'PTEST0001', card_key });
  expect([reply['errorcode'], codes(reply)]).toEqual(['202', ['CARD_KEY_EXPIRED']]);
});
