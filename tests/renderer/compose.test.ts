import { expect, it } from 'vitest';
import { composeStores } from '../../renderer/compose';
import { createPosClient } from '../../renderer/pos-client';
import { fakeBridge } from './support/fake-bridge';
import { aFilledRegister, aSale } from './support/views';

it('gives every feature its own store over the one client', () => {
  const bridge = fakeBridge();
  const stores = composeStores({ client: createPosClient(bridge), newId: () => 'id', playCue: () => undefined });
  bridge.push('register.changed', aFilledRegister());
  bridge.push('sale.changed', aSale());
  expect(stores.register.getState().view).toEqual(aFilledRegister());
  expect(stores.payment.getState().sale).toBeNull();
  expect(stores.finder).not.toBe(stores.patients);
  expect(bridge.asked).toEqual([]);
});
