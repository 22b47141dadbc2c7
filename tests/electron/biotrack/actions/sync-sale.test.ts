import { describe, expect, it } from 'vitest';
import { firstStart, readSalesPage, syncSaleMembers } from '../../../../electron/biotrack/actions/sync-sale';

const row = {
  sale_id: '88012',
  transactionid: '650101',
  request_id: 'r',
  external_id: 'R2-000123',
  terminal_id: 'REG-2',
  card_id: 'PTEST0001',
  sessiontime: 1_773_165_661,
  deleted: '0',
  status: 'COMPLETE',
  registry_status: 'POSTED',
  data: [{ item_number: 1, barcodeid: '0001000000000029', quantity: '2.00' }],
};
const page = (...sale: readonly unknown[]) => readSalesPage({ sale, next_transaction: '650102', more: 0 }, '0');

describe('sync_sale', () => {
  it('asks by one reference or for everything beyond the watermark', () => {
    const members = (by: 'request-id' | 'external-id') =>
      JSON.parse(
        syncSaleMembers('FL-0042', by === 'request-id' ? { by, requestId: 'r' } : { by, externalId: 'e' }, '0'),
      );
    expect(members('request-id')).toMatchObject({ request_id: 'r', external_id: null, transaction_start: '0' });
    expect(members('external-id')).toMatchObject({ request_id: null, external_id: 'e' });
    expect(firstStart({ by: 'watermark', after: '650100' })).toBe('650101');
    expect(firstStart({ by: 'request-id', requestId: 'r' })).toBe('0');
  });

  it('reads a sale', () => {
    expect(page(row)).toEqual({
      ok: true,
      value: {
        sales: [
          {
            biotrackSaleId: '88012',
            transactionId: '650101',
            changeId: '650101',
            requestId: 'r',
            externalId: 'R2-000123',
            terminalId: 'REG-2',
            cardId: 'PTEST0001',
            postedAt: 1_773_165_661_000,
            status: 'COMPLETE',
            registryStatus: 'POSTED',
            lines: [{ number: 1, barcode: '0001000000000029', quantity: 200, unitPriceCents: null, refunded: null }],
          },
        ],
        next: '650102',
        hasMore: false,
      },
    });
  });

  it('keeps the number of the sale itself apart from that of what was done to it since', () => {
    const line = { ...row.data[0], price: '45.00', refunded_quantity: '1.00' };
    const changed = { ...row, transactionid: '650150', transactionid_original: '650101', data: [line] };
    expect(page({ ...changed, status: 'PARTIALLY_REFUNDED' })).toMatchObject({
      value: {
        sales: [
          {
            transactionId: '650101',
            changeId: '650150',
            status: 'PARTIALLY_REFUNDED',
            lines: [{ number: 1, unitPriceCents: 4500, refunded: 100 }],
          },
        ],
      },
    });
  });

  it.each<[object, object]>([
    [{ deleted: '1' }, { status: 'VOIDED' }],
    [{ status: 'LOST' }, { status: 'UNKNOWN' }],
    [{ registry_status: 'LATER' }, { registryStatus: null }],
    [
      { request_id: null, external_id: '' },
      { requestId: null, externalId: null },
    ],
  ])('reads %o', (changes, expected) => {
    expect(page({ ...row, ...changes })).toMatchObject({ value: { sales: [expected] } });
  });

  it('takes a page with one unreadable sale for no page: a sale left out would look like none', () => {
    expect(page(row, { ...row, data: null })).toEqual({ ok: false, error: 'unreadable' });
  });

  it('does not run in circles on a cursor that stands still', () => {
    const body = { sale: [], next_transaction: '650102', more: 1 };
    expect(readSalesPage(body, '650102')).toEqual({ ok: false, error: 'unreadable' });
    expect(readSalesPage(body, '650101')).toMatchObject({ ok: true, value: { hasMore: true } });
  });
});
