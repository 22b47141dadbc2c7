import { describe, expect, it } from 'vitest';
import {
  inventoryLookupMembers,
  readInventoryPage,
  readPackages,
  syncInventoryMembers,
} from '../../../../electron/biotrack/actions/inventory';
import type { Barcode } from '../../../../shared/catalog/sellable-item';

const row = {
  id: '0001000000000029',
  transactionid: '651470',
  location: 'FL-0042',
  strain: 'Blue Dream',
  productname: 'Vape cart 1 g',
  remaining_quantity: '20.00',
  med_usable_weight: '850.00',
  med_unit: 'mg_thc',
  order_type: 'MEDICAL',
  route: 'INHALATION',
  alt_routes: ['ORAL', 'NASAL'],
  product_form: 'VAPE',
  qa_status: 'PASSED',
  status: 'ACTIVE',
  restocked: 0,
  seized: '0',
  deleted: '0',
  expiration: '2027-01-31',
  batch: 'B-22',
  harvest: 'HV-9',
  external_id: 'OLD-LABEL-1',
  coa_url: 'https://coa.example/1',
  price: '45.00',
};
const page = (...inventory: readonly unknown[]) =>
  readInventoryPage({ inventory, next_transaction: '651471', more: 0 });

describe('sync_inventory', () => {
  it('asks for everything, or for what changed', () => {
    const start = (cursor: string | null) => JSON.parse(syncInventoryMembers('FL-0042', cursor)).transaction_start;
    expect([start(null), start('651463')]).toEqual(['0', '651463']);
  });

  it('reads a package', () => {
    expect(page(row)).toEqual({
      ok: true,
      value: {
        packages: [
          {
            kind: 'package',
            barcode: '0001000000000029',
            externalId: 'OLD-LABEL-1',
            name: 'Vape cart 1 g',
            strain: 'Blue Dream',
            batch: 'B-22',
            harvest: 'HV-9',
            orderType: 'MEDICAL',
            route: 'INHALATION',
            altRoutes: ['ORAL'],
            form: 'VAPE',
            medWeight: 850_000,
            unit: 'ug_thc',
            onHand: 2_000,
            status: 'ACTIVE',
            labStatus: 'PASSED',
            expiresOn: '2027-01-31',
            location: 'FL-0042',
            isRestocked: false,
            priceCents: 4_500,
            coaUrl: 'https://coa.example/1',
          },
        ],
        unreadable: [],
        nextCursor: '651471',
        lastTransaction: '651470',
        hasMore: false,
      },
    });
  });

  it.each<[string, object, object]>([
    ['an unknown status', { status: 'LOST' }, { status: 'UNKNOWN' }],
    ['no status', { status: null }, { status: 'UNKNOWN' }],
    ['an unknown route', { route: 'NASAL' }, { route: null }],
    ['an unknown type', { order_type: 'GIFT' }, { orderType: null }],
    ['no weight', { med_usable_weight: null }, { medWeight: null }],
    ['a weight in an unknown unit', { med_unit: 'oz' }, { medWeight: null, unit: null }],
    ['a weight without its unit, by its type', { med_unit: null }, { medWeight: 850_000, unit: 'ug_thc' }],
    ['deleted goods', { deleted: '1' }, { status: 'DEPLETED', onHand: 0 }],
    ['seized goods', { seized: '1' }, { status: 'QUARANTINE' }],
    ['restocked goods', { restocked: 1 }, { status: 'RETURNED', isRestocked: true }],
    ['no price', { price: undefined }, { priceCents: null }],
  ])('reads %s', (_, changes, expected) => {
    expect(page({ ...row, ...changes })).toMatchObject({ value: { packages: [expected], unreadable: [] } });
  });

  it('keeps the page when a row cannot be read: that package is there, named, and cannot be sold', () => {
    const bad = { ...row, id: '0001000000000011', remaining_quantity: '-3' };
    expect(page(row, bad, { id: 'x' }, null)).toMatchObject({
      value: {
        packages: [
          { barcode: '0001000000000029', status: 'ACTIVE' },
          { barcode: '0001000000000011', status: 'UNKNOWN', onHand: 0, medWeight: null, orderType: null },
        ],
        unreadable: ['0001000000000011', 'row 3', 'row 4'],
        lastTransaction: '651470',
      },
    });
  });

  it('finds the newest transaction by its number and not by its text', () => {
    const rows = ['99', '1000', '998'].map(transactionid => ({ ...row, transactionid }));
    expect(page(...rows)).toMatchObject({ value: { lastTransaction: '1000' } });
    expect(page()).toMatchObject({ value: { lastTransaction: null } });
  });

  it('takes a page without a cursor for none', () => {
    expect(readInventoryPage({ inventory: [], more: 0 })).toEqual({ ok: false, error: 'unreadable' });
  });
});

describe('inventory_lookup', () => {
  it('asks by barcode', () => {
    expect(JSON.parse(inventoryLookupMembers('FL-0042', ['0001000000000029' as Barcode]))).toEqual({
      location: 'FL-0042',
      barcodeid: ['0001000000000029'],
    });
  });

  it('tells the found from the missing', () => {
    expect(readPackages({ inventory: [row], missing: ['9999999999999999'] })).toMatchObject({
      value: { found: [{ barcode: '0001000000000029' }], missing: ['9999999999999999'] },
    });
  });
});
