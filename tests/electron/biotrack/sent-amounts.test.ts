import { expect, it } from 'vitest';
import { listSentAmounts } from '../../../electron/biotrack/sent-amounts';

it('hands on amounts and order fields as they were sent, a number apart from a text, and what was left out', () => {
  const body = {
    orders: [
      { order_id: 'O-1', route: 'ORAL', total: '-14000', remaining: 8000.5, dispensed: null, start: {}, end: [] },
    ],
    aggregate: { unit: 'mg_thc', cap: '24500' },
    history: [],
    holds: [{ route: 'ORAL', amount: '1', unit: 'mg_thc', hold_id: 'H-1' }],
  };
  const fields = (pairs: Record<string, string | null>) =>
    Object.entries(pairs).map(([name, text]) => ({ name, text }));
  expect(listSentAmounts(body)).toEqual([
    {
      place: 'order',
      fields: fields({
        order_id: '"O-1"',
        order_type: null,
        route: '"ORAL"',
        unit: null,
        start: '{…}',
        end: '[…]',
        status: null,
        total: '"-14000"',
        dispensed: 'null',
        remaining: '8000.5',
        window_days: null,
        dispensable_today: null,
      }),
    },
    {
      place: 'aggregate',
      fields: fields({
        order_type: null,
        unit: '"mg_thc"',
        cap: '"24500"',
        window_days: null,
        dispensable_today: null,
      }),
    },
    { place: 'hold', fields: fields({ route: '"ORAL"', amount: '"1"', unit: '"mg_thc"' }) },
  ]);
});

it('lets nothing through that is not an amount: no names, no card, no text in the place of a row', () => {
  const body = {
    card_id: 'PTEST0001',
    certification: { physician: 'Dr A Example' },
    orders: 'PTEST0001 Paula Example',
    aggregate: null,
    history: [{ mmtc: 'Other Clinic', patient: 'Paula' }, 'Paula'],
  };
  const text = JSON.stringify(listSentAmounts(body));
  expect(/PTEST0001|Paula|Example|Clinic/.exec(text)).toBeNull();
  expect(listSentAmounts(body).filter(row => row.fields.length === 1)).toEqual([
    { place: 'order', fields: [{ name: 'orders', text: 'string' }] },
    { place: 'aggregate', fields: [{ name: 'aggregate', text: 'null' }] },
    { place: 'dispensation', fields: [{ name: 'history', text: 'string' }] },
    { place: 'hold', fields: [{ name: 'holds', text: null }] },
  ]);
});

it('stays small, however much was sent', () => {
  const orders = Array.from({ length: 5_000 }, () => ({ order_id: 'O'.repeat(10_000) }));
  const sent = listSentAmounts({ orders });
  expect([sent.filter(row => row.place === 'order').length, sent[0]?.fields[0]?.text?.length]).toEqual([100, 61]);
});
