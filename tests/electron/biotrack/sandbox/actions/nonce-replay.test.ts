import { expect, it } from 'vitest';
import { of, startState } from '../support/raw-state';

it('gives back the stored answer of a write, refusals included', async () => {
  const state = await startState();
  const body = await state.dispenseBody('PTEST0001', [of('B8', 1)]);
  const refusal = await state.call('sale_dispense', body);
  expect(await state.call('nonce_replay', { nonce: body.nonce, location: undefined })).toEqual({
    success: 1,
    sessiontime: 1773165600,
    found: 1,
    state: 'COMPLETE',
    original_action: 'sale_dispense',
    response: refusal,
  });
});

it('does not know a nonce nobody used', async () => {
  expect(await (await startState()).call('nonce_replay', { nonce: 'never-used-nonce-1' })).toEqual({
    success: 1,
    sessiontime: 1773165600,
    found: 0,
    state: 'UNKNOWN',
  });
});

it('says a write is in progress while it runs, and 1000 to its repeat', async () => {
  const state = await startState();
  const body = await state.dispenseBody('PTEST0001', [of('B2', 1)]);
  await state.set('/faults', { mode: 'delay', action: 'sale_dispense', ms: 1000, when: 'during' });
  const running = state.call('sale_dispense', body);
  await expect
    .poll(async () => (await state.call('nonce_replay', { nonce: body.nonce }))['state'], { interval: 10 })
    .toBe('IN_PROGRESS');
  expect(await state.call('sale_dispense', body)).toMatchObject({ success: 0, errorcode: '1000' });
  expect(await running).toMatchObject({ success: 1, duplicate: 0 });
  expect(await state.call('nonce_replay', { nonce: body.nonce })).toMatchObject({ state: 'COMPLETE' });
});
