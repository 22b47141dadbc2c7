import { expect, it } from 'vitest';
import { actions } from '../../../../../electron/biotrack/sandbox/actions/all-actions';

it('asks a session of everything but the login, and the registry only for patients', () => {
  const without = (flag: 'needsSession' | 'needsRegistry') =>
    [...actions].filter(([, action]) => !action[flag]).map(([name]) => name);
  expect([without('needsSession'), without('needsRegistry')]).toEqual([
    ['login'],
    [
      'login',
      'sync_check',
      'sync_inventory',
      'inventory_lookup',
      'sale_modify',
      'inventory_destroy_schedule',
      'sync_sale',
      'nonce_replay',
    ],
  ]);
});
