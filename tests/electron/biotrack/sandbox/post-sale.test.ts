import { expect, it } from 'vitest';
import { recordDispensation } from '../../../../electron/biotrack/sandbox/post-sale';
import { B, of, startState } from './support/raw-state';

it('moves sale, stock and registry together, and the ledger tells all three', async () => {
  const state = await startState();
  const body = await state.dispenseBody('PTEST0001', [of('B1', 2), of('D1', 1)]);
  await state.call('sale_dispense', body);
  const at = 1773165600;
  expect(state.sandbox.ledger()).toEqual([
    {
      seq: 1,
      at,
      kind: 'sale',
      sale_id: '88001',
      transactionid: '500011',
      request_id: body.request_id,
      external_id: body.external_id,
      terminal_id: 'REG-2',
      employee_id: 'E-014',
      card_id: 'PTEST0001',
      caregiver_card_id: null,
      lines: [
        {
          item_number: 1,
          barcodeid: B.B1,
          quantity: '2.00',
          price: '10.00',
          order_type: 'SMOKING',
          route: 'SMOKING',
          order_id: 'O-5',
          amount: '7.000',
          unit: 'g',
        },
        {
          item_number: 2,
          barcodeid: B.D1,
          quantity: '1.00',
          price: '10.00',
          order_type: 'DEVICE',
          route: null,
          order_id: null,
          amount: null,
          unit: null,
        },
      ],
    },
    { seq: 2, at, kind: 'stock', barcodeid: B.B1, delta: '-2.00', remaining: '38.00', sale_id: '88001' },
    {
      seq: 3,
      at,
      kind: 'dispensation',
      dispensation_id: 'D-100001',
      card_id: 'PTEST0001',
      order_id: 'O-5',
      order_type: 'SMOKING',
      route: 'SMOKING',
      amount: '7.000',
      unit: 'g',
      day: '2026-03-10',
      sale_id: '88001',
      mmtc: 'self',
    },
    { seq: 4, at, kind: 'stock', barcodeid: B.D1, delta: '-1.00', remaining: '24.00', sale_id: '88001' },
  ]);
});

it('dates a dispensation by the day of the registry', async () => {
  const state = await startState();
  await state.set('/fixture', { store: { close: '24:00' } });
  await state.at('2026-03-11T03:59:59Z');
  await state.dispense('PTEST0001', [of('B4', 1)]);
  expect(state.entries('dispensation').map(entry => entry['day'])).toEqual(['2026-03-10']);
});

it('calls a package sold to the last depleted', async () => {
  const state = await startState();
  await state.set('/fixture', { packages: { [B.B4]: { quantity: '1.00' } } });
  await state.dispense('PTEST0001', [of('B4', 1)]);
  const { inventory } = await state.call('inventory_lookup', { barcodeid: [B.B4] });
  expect(inventory).toMatchObject([{ status: 'DEPLETED', remaining_quantity: '0.00' }]);
});

it('keeps no more sales than it is told to', async () => {
  const state = await startState({ maxSalesKept: 2 });
  for (const _ of [1, 2, 3]) await state.dispense('PTEST0001', [of('B4', 1)]);
  const { sale } = await state.call('sync_sale');
  expect((sale as { sale_id: string }[]).map(row => row.sale_id)).toEqual(['88002', '88003']);
});

it('counts a dispensation of another store against the patient', async () => {
  const world = (await startState()).sandbox.world();
  const patient = world.patients.get('PTEST0002');
  if (patient === undefined) throw new Error('the vectors changed');
  const sold = {
    day: '2026-03-01',
    orderId: 'O-21',
    orderType: 'MEDICAL',
    route: 'ORAL',
    amount: 5n,
    unit: 'mg_thc',
    mmtc: 'other',
  } as const;
  const booked = recordDispensation(world, patient, sold, null, 1);
  expect(patient.dispensations).toEqual([{ ...sold, dispensationId: booked.dispensationId }]);
});
