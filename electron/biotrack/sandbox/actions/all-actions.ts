import type { Action } from './action';
import { cardLookup } from './card-lookup';
import { caregiverLookup } from './caregiver-lookup';
import { inventoryLookup } from './inventory-lookup';
import { login } from './login';
import { nonceReplay } from './nonce-replay';
import { registryLookup } from './registry-lookup';
import { saleDispense } from './sale-dispense';
import { saleValidate } from './sale-validate';
import { syncCheck } from './sync-check';
import { syncInventory } from './sync-inventory';
import { syncSale } from './sync-sale';

export const actions: ReadonlyMap<string, Action> = new Map([
  ['login', login],
  ['sync_check', syncCheck],
  ['card_lookup', cardLookup],
  ['caregiver_lookup', caregiverLookup],
  ['registry_lookup', registryLookup],
  ['sync_inventory', syncInventory],
  ['inventory_lookup', inventoryLookup],
  ['sale_validate', saleValidate],
  ['sale_dispense', saleDispense],
  ['sync_sale', syncSale],
  ['nonce_replay', nonceReplay],
]);
