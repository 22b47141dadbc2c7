import { expect, it } from 'vitest';
import { observePort, type PortCall, reachesRegistry } from '../../../electron/sync/observe-port';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import { aReport } from '../../support/sync/a-client';
import { aFakePort, silent, stateTime } from '../../support/sync/fake-port';

it('shows every answer of every call to the listener, and passes it on unchanged', async () => {
  const play = () => Promise.resolve(silent);
  const port = aFakePort({
    checkSync: play,
    lookUpCard: play,
    listCaregivers: play,
    lookUpRegistry: play,
    listInventory: play,
    findPackages: play,
    validateSale: play,
    dispense: play,
    listSales: play,
    replayNonce: play,
  });
  const heard: PortCall[] = [];
  const watched = observePort(port, (call, answer) => {
    if (answer === silent) heard.push(call);
  });
  const cart = { ...aReport(), cardKey: 'key', saleTime: stateTime, cartHash: watched.cartHash(aReport()) };
  const frozen = watched.freeze(aReport());
  const stamp = { nonce: 'n', saleTime: stateTime, cardKey: null, validationToken: null };
  const answers = [
    await watched.checkSync(),
    await watched.lookUpCard('P', null),
    await watched.listCaregivers('P'),
    await watched.lookUpRegistry('P', 'key'),
    await watched.listInventory(null),
    await watched.findPackages(['0001000000000029' as Barcode]),
    await watched.validateSale(cart),
    await watched.dispense(frozen, stamp),
    await watched.listSales({ by: 'external-id', externalId: 'e' }),
    await watched.replayNonce('n'),
  ];
  expect(answers.every(answer => answer === silent)).toBe(true);
  expect(heard).toEqual(port.calls);
  expect(heard).toHaveLength(10);
  expect(watched.readFrozen(frozen)).toEqual(port.readFrozen(frozen));
  expect(heard.filter(reachesRegistry)).toEqual([
    'lookUpCard',
    'listCaregivers',
    'lookUpRegistry',
    'validateSale',
    'dispense',
  ]);
});
