import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { lineModes } from '../../../../../electron/biotrack/sandbox/modes/line-modes';
import { of, type RawState, startState } from '../support/raw-state';

const P1 = 'PTEST0001';
const dead = /socket hang up|ECONNRESET|aborted/;
const sale = { action: 'sale_dispense' };

async function aSale(state: RawState) {
  return state.dispenseBody(P1, [of('B2', 1)]);
}

const soldBy = (state: RawState): readonly unknown[] => state.entries('sale').map(entry => entry['external_id']);

/** Sends a request byte by byte as one who types, and tells how many bytes the state took before it hung up. */
async function trickle(state: RawState, body: string): Promise<number> {
  const head = `POST /serverjson.asp HTTP/1.1\r\nHost: x\r\nContent-Type: text/JSON\r\nContent-Length: ${body.length}\r\n\r\n`;
  const socket = connect(state.wirePort, '127.0.0.1');
  let isOpen = true;
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isOpen = false;
  });
  socket.write(head);
  let sent = 0;
  while (isOpen && sent < body.length) {
    socket.write(body.slice(sent, sent + 1));
    sent += 1;
    await new Promise(resolve => setTimeout(resolve, 2));
  }
  socket.destroy();
  return sent;
}

it('has every line fault of the control document', () => {
  expect(Object.keys(lineModes)).toEqual([
    'drop_request',
    'drop_reply',
    'cut_request',
    'cut_reply',
    'black_hole',
    'delay',
    'drip',
    'late_landing',
    'in_progress',
    'duplicate_delivery',
  ]);
});

describe('cut_request', () => {
  it('kills the connection once so many bytes are here, and nothing happens', async () => {
    const state = await startState();
    await state.set('/faults', { mode: 'cut_request', bytes: 40 });
    const sent = await trickle(state, JSON.stringify(await aSaleWithout(state)));
    expect([sent >= 40 && sent < 80, soldBy(state)]).toEqual([true, []]);
  });

  it('waits until the body names the action it strikes', async () => {
    const state = await startState();
    await state.set('/faults', { mode: 'cut_request', ...sale, bytes: 0 });
    const body = await aSale(state);
    await expect(state.call('sale_dispense', body)).rejects.toThrow(dead);
    expect([soldBy(state), await state.call('sale_dispense', body)]).toMatchObject([[], { success: 1 }]);
  });

  it('dies at the end of a body that is shorter, before any effect', async () => {
    const state = await startState();
    await state.set('/faults', { mode: 'cut_request', ...sale, bytes: 1_000_000 });
    await expect(state.call('sale_dispense', await aSale(state))).rejects.toThrow(dead);
    expect(soldBy(state)).toEqual([]);
  });

  async function aSaleWithout(state: RawState) {
    return { API: '4.0', action: 'sync_check', sessionid: state.session, location: 'FL-0042', data: [] };
  }
});

it.each([0, 1, 20, 300])('cut_reply kills the connection after %i bytes of an answer that is true', async bytes => {
  const state = await startState();
  const body = await aSale(state);
  await state.set('/faults', { mode: 'cut_reply', ...sale, bytes });
  await expect(state.call('sale_dispense', body)).rejects.toThrow(dead);
  expect([soldBy(state), await state.call('nonce_replay', { nonce: body.nonce })]).toMatchObject([
    [body.external_id],
    { state: 'COMPLETE' },
  ]);
});

it('cut_reply lets a shorter answer through whole', async () => {
  const state = await startState();
  await state.set('/faults', { mode: 'cut_reply', action: 'sync_check', bytes: 1_000_000 });
  expect(await state.call('sync_check', { data: [] })).toMatchObject({ success: 1 });
});

it.each([
  [false, 0],
  [true, 1],
])('black_hole with commit %s never answers, and has sold %i', async (commit, count) => {
  const state = await startState();
  await state.set('/faults', { mode: 'black_hole', ...sale, commit });
  const silent = state.call('sale_dispense', await aSale(state)).then(
    () => 'answered',
    () => 'cut',
  );
  const waited = new Promise(resolve => setTimeout(() => resolve('silence'), 100));
  const heard = await Promise.race([silent, waited]);
  const sold = soldBy(state).length;
  await state.sandbox.setOffline('black_hole');
  expect([heard, sold, await silent]).toEqual(['silence', count, 'cut']);
});

it('drip answers whole, and slowly', async () => {
  const state = await startState();
  await state.set('/faults', { mode: 'drip', action: 'sync_check', bytes_per_second: 500 });
  const started = performance.now();
  const reply = await state.call('sync_check', { data: [] });
  expect([reply['success'], performance.now() - started > 80]).toEqual([1, true]);
});

it('late_landing sells once the time has gone by, unknown to anyone before', async () => {
  const state = await startState({ now: () => 0 });
  const body = await aSale(state);
  await state.set('/faults', { mode: 'late_landing', ...sale, seconds: 200 });
  await expect(state.call('sale_dispense', body)).rejects.toThrow(dead);
  await state.set('/clock', { advance_s: 199 });
  const before = [soldBy(state), await state.call('nonce_replay', { nonce: body.nonce })];
  await state.set('/clock', { advance_s: 7000 });
  expect([...before, state.entries('sale')]).toMatchObject([
    [],
    { state: 'UNKNOWN' },
    [{ external_id: body.external_id, at: 1773165600 + 200 }],
  ]);
});

it('late_landing comes too late for a sale that says when it was', async () => {
  const state = await startState({ now: () => 0 });
  const body = await aSale(state);
  await state.set('/faults', { mode: 'late_landing', ...sale, seconds: 301 });
  await expect(state.call('sale_dispense', body)).rejects.toThrow(dead);
  await state.set('/clock', { advance_s: 301 });
  expect([soldBy(state), await state.call('nonce_replay', { nonce: body.nonce })]).toMatchObject([
    [],
    { state: 'UNKNOWN' },
  ]);
});

it('late_landing comes second to a repeat that was quicker, and counts double where nothing is deduped', async () => {
  for (const [mode, count] of [
    ['nonce', 1],
    ['none', 2],
  ] as const) {
    const state = await startState({ now: () => 0 });
    await state.set('/dedupe', { mode });
    const body = await aSale(state);
    await state.set('/faults', { mode: 'late_landing', ...sale, seconds: 60 });
    await expect(state.call('sale_dispense', body)).rejects.toThrow(dead);
    await state.call('sale_dispense', body);
    await state.set('/clock', { advance_s: 60 });
    expect(soldBy(state)).toEqual(Array.from({ length: count }, () => body.external_id));
  }
});

it('in_progress counts as running until it is done', async () => {
  const state = await startState({ now: () => 0 });
  const body = await aSale(state);
  await state.set('/faults', { mode: 'in_progress', ...sale, seconds: 30 });
  await expect(state.call('sale_dispense', body)).rejects.toThrow(dead);
  const running = [await state.call('nonce_replay', { nonce: body.nonce }), await state.call('sale_dispense', body)];
  await state.set('/clock', { advance_s: 30 });
  expect([...running, await state.call('nonce_replay', { nonce: body.nonce }), soldBy(state)]).toMatchObject([
    { state: 'IN_PROGRESS' },
    { success: 0, errorcode: '1000' },
    { state: 'COMPLETE' },
    [body.external_id],
  ]);
});

it('lands in real time where the clock stands still', async () => {
  let real = 0;
  const state = await startState({ now: () => real });
  await state.set('/faults', { mode: 'late_landing', ...sale, seconds: 2 });
  await expect(state.call('sale_dispense', await aSale(state))).rejects.toThrow(dead);
  const before = soldBy(state).length;
  real = 2000;
  expect([before, soldBy(state).length, state.now()]).toEqual([0, 1, 1773165600]);
});

it.each([
  ['nonce', 1],
  ['none', 2],
])('duplicate_delivery sells under dedupe %s %i times', async (mode, count) => {
  const state = await startState({ now: () => 0 });
  await state.set('/dedupe', { mode });
  await state.set('/faults', { mode: 'duplicate_delivery', ...sale, ms: 500 });
  const reply = await state.call('sale_dispense', await aSale(state));
  const atOnce = soldBy(state).length;
  await state.set('/clock', { advance_s: 1 });
  expect([reply['success'], atOnce, soldBy(state).length]).toEqual([1, 1, count]);
});
