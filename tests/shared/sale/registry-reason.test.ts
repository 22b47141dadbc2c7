import { expect, it } from 'vitest';
import { ruleCodes } from '../../../shared/compliance/refusal';
import { isRegistryReason } from '../../../shared/sale/registry-reason';

it('tells what the registry says from what the shelf and the clock say', () => {
  expect(ruleCodes.filter(code => !isRegistryReason({ code }))).toEqual([
    'FORM_ROUTE_MISMATCH',
    'OUTSIDE_HOURS',
    'ITEM_NOT_AT_LOCATION',
    'ITEM_QUARANTINED',
    'ITEM_NOT_TESTED',
    'ITEM_EXPIRED',
    'ITEM_NOT_RESALABLE',
    'MED_WEIGHT_MISSING',
    'QTY_INSUFFICIENT',
  ]);
});
