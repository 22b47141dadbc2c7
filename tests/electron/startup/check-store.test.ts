import { expect, it } from 'vitest';
import { until } from '../../support/register';
import { aStoreCheck } from '../../support/store-check';
import { aShop } from '../../support/store-scenes';

it('checks a store that was too large to be checked before the start', async () => {
  const store = aShop();
  const { log, damages } = await aStoreCheck(store.path, store.key, 0);
  await until(() => log.lines.length > 0);
  expect([log.lines, damages()]).toEqual([['store.checked {}'], 0]);
});

it('calls a store damaged that its thread cannot even open', async () => {
  const store = aShop();
  const { log, damages } = await aStoreCheck(store.path, Buffer.alloc(32, 9), 0);
  await until(() => damages() > 0);
  expect(log.lines).toEqual(['store.damaged {"check":"unreadable"}']);
});

it('does not check again what was checked before the start', async () => {
  const store = aShop();
  const { log } = await aStoreCheck(store.path, store.key);
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(log.lines).toEqual([]);
});
