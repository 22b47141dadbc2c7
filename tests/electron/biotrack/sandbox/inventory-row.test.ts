import { expect, it } from 'vitest';
import { formatWeight, inventoryRow } from '../../../../electron/biotrack/sandbox/inventory-row';
import { startState } from './support/raw-state';

it('tells a package in the field names of the legacy interface', async () => {
  const vape = (await startState()).sandbox.world().packages.get('0001000000000029');
  if (vape === undefined) throw new Error('the vectors changed');
  expect(inventoryRow(vape)).toEqual({
    id: '0001000000000029',
    transactionid: '500002',
    transactionid_original: '500002',
    location: 'FL-0042',
    currentroom: '12',
    inventorytype: '24',
    strain: 'Synthetic',
    productname: 'Vape cart 1 g',
    remaining_quantity: '20.00',
    uom: 'each',
    unit_based: 1,
    usable_weight: null,
    med_usable_weight: '850.00',
    med_unit: 'mg_thc',
    rec_usable_weight: null,
    net_package: null,
    order_type: 'MEDICAL',
    route: 'INHALATION',
    alt_routes: [],
    product_form: 'VAPE',
    qa_status: 'PASSED',
    status: 'ACTIVE',
    restocked: 0,
    seized: '0',
    deleted: '0',
    parentid: null,
    expiration: '2029-12-31',
    batch: 'B-1',
    harvest: 'HV-1',
    external_id: 'OLD-LABEL-1',
    coa_url: null,
    price: '45.00',
  });
});

it('gives flower its grams, and a third decimal only where there is one', async () => {
  const flower = (await startState()).sandbox.world().packages.get('0001000000000011');
  if (flower === undefined) throw new Error('the vectors changed');
  expect(inventoryRow(flower)).toMatchObject({ usable_weight: '3.50', med_usable_weight: '3.50', med_unit: 'g' });
  expect([formatWeight(246_300n), formatWeight(246_305n)]).toEqual(['246.30', '246.305']);
});
