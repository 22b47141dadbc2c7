import { expect, it } from 'vitest';
import { createPackageStore } from '../../../../renderer/features/inventory/package-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aPackageView } from '../../support/packages';

it('opens and closes a package', async () => {
  const { client, bridge } = aClient({ 'inventory.package': () => aPackageView() });
  const store = createPackageStore(client);
  await store.getState().open('1000000000000017');
  expect([store.getState().shown, bridge.inputsOf('inventory.package')]).toEqual([
    aPackageView(),
    [{ barcode: '1000000000000017' }],
  ]);
  store.getState().close();
  expect(store.getState().shown).toBeNull();
});

it('does not open again what was closed before it came, and says what did not work', async () => {
  const ends: ((value: ReturnType<typeof aPackageView>) => void)[] = [];
  const { client, bridge } = aClient({ 'inventory.package': () => new Promise(end => ends.push(end)) });
  const store = createPackageStore(client);
  const opening = store.getState().open('1000000000000017');
  store.getState().close();
  ends[0]?.(aPackageView());
  await opening;
  expect(store.getState().shown).toBeNull();
  bridge.answer({ 'inventory.package': () => failure('E-ITM-01') });
  await store.getState().open('1000000000000017');
  expect(store.getState().failure?.code).toBe('E-ITM-01');
});
