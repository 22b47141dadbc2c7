import type { Action } from './action';
import { cardLookup } from './card-lookup';
import { caregiverLookup } from './caregiver-lookup';
import { inventoryDestroySchedule } from './inventory-destroy-schedule';
import { inventoryLookup } from './inventory-lookup';
import { login } from './login';
import { nonceReplay } from './nonce-replay';
import { registryLookup } from './registry-lookup';
import { saleDispense } from './sale-dispense';
import { saleModify } from './sale-modify';
import { saleRefund } from './sale-refund';
import { saleValidate } from './sale-validate';
import { saleVoid } from './sale-void';
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
  ['sale_void', saleVoid],
  ['sale_refund', saleRefund],
  ['sale_modify', saleModify],
  ['inventory_destroy_schedule', inventoryDestroySchedule],
  ['sync_sale', syncSale],
  ['nonce_replay', nonceReplay],
]);
