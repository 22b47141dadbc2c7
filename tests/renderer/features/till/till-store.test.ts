import { expect, it } from 'vitest';
import { createTillStore } from '../../../../renderer/features/till/till-store';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aTill } from '../../support/views';

it('opens the till with the float straight from digits to cents', async () => {
  const { bridge, client } = aClient({ 'till.open': () => aTill() });
  const store = createTillStore(client, countingIds());
  await store.getState().open('1,200.50');
  expect(bridge.inputsOf('till.open')).toEqual([{ requestId: 'id-1', openingFloatCents: 120_050 }]);
  expect(store.getState().till).toEqual(aTill());
});

it.each(['', '12,5,0', '-5', 'lots'])('asks nothing for the float %j', async text => {
  const { bridge, client } = aClient();
  const store = createTillStore(client, countingIds());
  await store.getState().open(text);
  expect([bridge.asked, store.getState().isMalformed]).toEqual([[], true]);
});

it('knows a closed till from one not asked about, and keeps a refusal', async () => {
  const { bridge, client } = aClient({ 'till.current': () => null, 'till.open': () => failure('E-TIL-02') });
  const store = createTillStore(client, countingIds());
  expect(store.getState().till).toBeUndefined();
  await store.getState().load();
  await store.getState().open('5');
  expect(store.getState()).toMatchObject({ till: null, failure: failure('E-TIL-02'), isOpening: false });
  bridge.answer({ 'till.current': () => aTill() });
  await store.getState().load();
  expect(store.getState()).toMatchObject({ till: aTill(), failure: null });
});
