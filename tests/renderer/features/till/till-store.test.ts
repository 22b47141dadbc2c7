import { expect, it, vi } from 'vitest';
import { createTillStore } from '../../../../renderer/features/till/till-store';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aCount, anX } from '../../support/till-views';
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

it('opens once however often it is pressed, and forgets the mistakes before', async () => {
  const { bridge, client } = aClient({ 'till.open': () => failure('E-DB-04') });
  const store = createTillStore(client, countingIds());
  expect(store.getState()).toMatchObject({ till: undefined, isOpening: false, isMalformed: false, failure: null });
  await store.getState().open('200');
  expect(store.getState().failure).toEqual(failure('E-DB-04'));
  await store.getState().open('lots');
  expect(store.getState()).toMatchObject({ isMalformed: true, failure: null });
  bridge.answer({ 'till.open': () => aTill() });
  const opened = [store.getState().open('200'), store.getState().open('200')];
  expect(store.getState()).toMatchObject({ isOpening: true, isMalformed: false, failure: null });
  await Promise.all(opened);
  expect(bridge.inputsOf('till.open')).toEqual([
    { requestId: 'id-1', openingFloatCents: 20_000 },
    { requestId: 'id-2', openingFloatCents: 20_000 },
  ]);
  expect(store.getState()).toMatchObject({ till: aTill(), isOpening: false, failure: null });
});

it('has no failure in sight while it tries again', async () => {
  const { client } = aClient({ 'till.open': () => failure('E-DB-04') });
  const store = createTillStore(client, countingIds());
  await store.getState().open('200');
  const again = store.getState().open('200');
  expect(store.getState()).toMatchObject({ isOpening: true, failure: null });
  await again;
  expect(store.getState()).toMatchObject({ isOpening: false, failure: failure('E-DB-04') });
});

it('asks a lead for a movement where the policy says, moves it once with their word, and not at all without', async () => {
  let token: unknown = null;
  const { bridge, client } = aClient({
    'till.current': () => aTill(),
    'till.x': () => anX(),
    'till.move': ({ approvalToken }) => {
      token = approvalToken;
      return approvalToken === null ? failure('E-AUT-01') : aTill();
    },
  });
  const store = createTillStore(client, countingIds());
  await store.getState().load();
  const movement = { kind: 'cash-out', reason: 'supplies', note: '', amountCents: 1_250 } as const;
  const dropped = store.getState().move(movement);
  await vi.waitFor(() => expect(store.getState().question?.subject).toBe('t-1.cash-out.1250'));
  store.getState().answerQuestion(null);
  expect([await dropped, token, store.getState().question]).toEqual([false, null, null]);
  const moved = store.getState().move(movement);
  await vi.waitFor(() => expect(store.getState().question).not.toBeNull());
  store.getState().answerQuestion('token-1');
  expect([await moved, token, bridge.inputsOf('till.x').length]).toEqual([true, 'token-1', 1]);
});

it('says what stands against a movement, and moves nothing while there is no till', async () => {
  const { bridge, client } = aClient({ 'till.current': () => aTill(), 'till.move': () => failure('E-TIL-07') });
  const store = createTillStore(client, countingIds());
  const movement = { kind: 'drop', reason: 'safe', note: '', amountCents: 1 } as const;
  expect(await store.getState().move(movement)).toBe(false);
  await store.getState().load();
  expect([await store.getState().move(movement), store.getState().failure?.code, store.getState().isBusy]).toEqual([
    ...[false, 'E-TIL-07', false],
  ]);
  expect(bridge.inputsOf('till.move')).toHaveLength(1);
});

it('says what stands against closing, and asks no lead twice', async () => {
  const count = aCount({ needsApproval: true });
  const { bridge, client } = aClient({
    'till.current': () => aTill({ standing: 'counted', count }),
    'till.close': ({ approvalToken }) => failure(approvalToken === null ? 'E-AUT-01' : 'E-AUT-02'),
  });
  const store = createTillStore(client, countingIds());
  await store.getState().load();
  await store.getState().close('so');
  store.getState().answerQuestion('late');
  await vi.waitFor(() => expect(store.getState().failure?.code).toBe('E-AUT-02'));
  expect([store.getState().question, bridge.inputsOf('till.close').length]).toEqual([null, 2]);
});
