import { expect, it } from 'vitest';
import { of, startState } from '../support/raw-state';

it('tells a sale as it stands', async () => {
  const state = await startState();
  const body = await state.dispenseBody('PTEST0001', [of('B2', 2)]);
  await state.call('sale_dispense', body);
  expect(await state.call('sync_sale', { download: 1, transaction_start: 500_000, request_id: null })).toEqual({
    success: 1,
    sessiontime: 1773165600,
    sale: [
      {
        sale_id: '88001',
        transactionid: '500011',
        transactionid_original: '500011',
        request_id: body.request_id,
        external_id: body.external_id,
        location: 'FL-0042',
        terminal_id: 'REG-2',
        card_id: 'PTEST0001',
        caregiver_card_id: null,
        type: 'MEDICAL',
        employee_id: 'E-014',
        sale_time: 1773165600,
        sessiontime: 1773165600,
        deleted: '0',
        status: 'COMPLETE',
        registry_status: 'POSTED',
        data: [
          {
            item_number: 1,
            barcodeid: '0001000000000029',
            quantity: '2.00',
            price: '10.00',
            refunded_quantity: '0.00',
            order_type: 'MEDICAL',
            route: 'INHALATION',
          },
        ],
      },
    ],
    next_transaction: '500012',
    more: 0,
  });
});

it('finds by request id, by receipt number and from a cursor', async () => {
  const state = await startState();
  const one = await state.dispenseBody('PTEST0001', [of('B2', 1)]);
  const two = await state.dispenseBody('PTEST0001', [of('B4', 1)]);
  await state.call('sale_dispense', one);
  await state.call('sale_dispense', two);
  const ids = async (filter: Record<string, unknown>) => {
    const reply = await state.call('sync_sale', filter);
    return (reply['sale'] as { external_id: string }[]).map(sale => sale.external_id);
  };
  expect([
    await ids({ request_id: one.request_id }),
    await ids({ external_id: two.external_id }),
    await ids({ transaction_start: 500_012 }),
    await ids({ transaction_start: 0, transaction_end: 500_011 }),
    await ids({ transaction_start: 500_012, external_id: one.external_id }),
  ]).toEqual([[one.external_id], [two.external_id], [two.external_id], [one.external_id], []]);
});
