import { describe, expect, it } from 'vitest';
import type { Answer, SyncMarks } from '../../../electron/biotrack/port';
import { type ConnectionStatus, createConnectivity } from '../../../electron/sync/connectivity';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';
import { aCard, aFakePort, answered, down, failed, silent, stateTime } from '../../support/sync/fake-port';
import { ManualTime } from '../../support/sync/ports';

const marks = answered<SyncMarks>({ sale: '1', inventory: '2' });

/** A line whose answers the test sets, and a clock that is `lateMs` behind the state's. */
function aLine(lateMs = 0, random = 0.999) {
  const time = new ManualTime(stateTime - lateMs);
  const line: { answer: Answer<SyncMarks>; card: Answer<typeof aCard> } = { answer: marks, card: answered(aCard) };
  const port = aFakePort({
    checkSync: () => Promise.resolve(line.answer),
    lookUpCard: () => Promise.resolve(line.card),
  });
  const seen: ConnectionStatus[] = [];
  const connectivity = createConnectivity({
    port,
    clock: time.clock,
    timers: time.timers,
    random: () => random,
    policy: syncPolicyFor('test'),
    onChange: status => void seen.push(status),
  });
  return { time, line, port, connectivity, seen, states: () => seen.map(({ state }) => state) };
}

describe('connectivity', () => {
  it('is connecting until the first answer, then online with a heartbeat every 15 seconds', async () => {
    const { connectivity, time, port, states } = aLine();
    expect(connectivity.status().state).toBe('connecting');
    connectivity.start();
    await time.advance(45_000);
    expect(states()).toEqual(['online']);
    expect(port.calls).toHaveLength(4);
  });

  it('row 26: notices an outage, keeps its beginning, and tries again between 2 and 30 seconds', async () => {
    const { connectivity, time, line, port, seen } = aLine();
    connectivity.start();
    await time.advance(1_000);
    line.answer = down;
    await time.advance(14_000);
    expect(connectivity.status()).toMatchObject({ state: 'offline', downSince: stateTime + 15_000 });
    const before = port.calls.length;
    await time.advance(120_000);
    const tries = port.calls.length - before;
    expect(tries).toBeGreaterThanOrEqual(5);
    expect(tries).toBeLessThanOrEqual(8);
    expect(seen).toHaveLength(2);
    line.answer = marks;
    await time.advance(30_000);
    expect(connectivity.status()).toMatchObject({ state: 'online', downSince: null });
  });

  it('never tries faster than every 2 seconds', async () => {
    const { connectivity, time, line, port } = aLine(0, 0);
    line.answer = down;
    connectivity.start();
    await time.advance(20_000);
    expect(port.calls).toHaveLength(11);
  });

  it.each([
    ['a 429', failed({ kind: 'rate-limited', retryAfterMs: 120_000 })],
    ['a 503', failed({ kind: 'no-answer', why: 'http-status', retryAfterMs: 120_000 })],
  ])('asks no sooner than %s wants it to, unless somebody was answered meanwhile', async (_, busy) => {
    const { connectivity, time, line, port } = aLine();
    line.answer = busy;
    connectivity.start();
    await time.advance(119_999);
    const asked = port.calls.length;
    await time.advance(1);
    await connectivity.port.lookUpCard('PTEST0001', null);
    await time.advance(15_000);
    expect([asked, port.calls]).toEqual([1, ['checkSync', 'checkSync', 'lookUpCard', 'checkSync']]);
  });

  it('obeys for no longer than a quarter of an hour', async () => {
    const { connectivity, time, line, port } = aLine();
    line.answer = failed({ kind: 'rate-limited', retryAfterMs: 7_200_000 });
    connectivity.start();
    await time.advance(900_000);
    expect(port.calls).toHaveLength(2);
  });

  it('learns from the answers of other callers, both ways', async () => {
    const { connectivity, time, line } = aLine();
    connectivity.start();
    await time.advance(1_000);
    line.card = silent;
    await connectivity.port.lookUpCard('P', null);
    expect(connectivity.status().state).toBe('offline');
    line.card = answered(aCard);
    await connectivity.port.lookUpCard('P', null);
    expect(connectivity.status().state).toBe('online');
  });

  it('checks a line that just broke within seconds', async () => {
    const { connectivity, time, line, port } = aLine();
    connectivity.start();
    await time.advance(1_000);
    line.card = silent;
    await connectivity.port.lookUpCard('P', null);
    await time.advance(4_000);
    expect(port.calls).toEqual(['checkSync', 'lookUpCard', 'checkSync']);
    expect(connectivity.status().state).toBe('online');
  });

  it('TV43: tells a registry that is down from an outage, until it answers or a minute has passed', async () => {
    const { connectivity, time, line } = aLine();
    connectivity.start();
    await time.advance(1_000);
    line.card = failed({ kind: 'registry-down' });
    await connectivity.port.lookUpCard('P', null);
    await connectivity.port.checkSync();
    expect(connectivity.status()).toMatchObject({ state: 'registry-down', downSince: null });
    line.card = answered(aCard);
    await connectivity.port.lookUpCard('P', null);
    expect(connectivity.status().state).toBe('online');
    line.card = failed({ kind: 'registry-down' });
    await connectivity.port.lookUpCard('P', null);
    await time.advance(75_000);
    expect(connectivity.status().state).toBe('online');
  });

  it.each([
    ['row 29', failed({ kind: 'credentials-refused' }), 'sign-in-refused'],
    ['row 30', failed({ kind: 'not-sent', why: 'insecure' }), 'insecure'],
  ] as const)('%s: says %o as %s', async (_, answer, state) => {
    const { connectivity, time, line } = aLine();
    line.answer = answer;
    connectivity.start();
    await time.advance(0);
    expect(connectivity.status()).toMatchObject({ state, downSince: stateTime });
  });

  it.each<[number, ConnectionStatus['clock']]>([
    [0, 'right'],
    [119_000, 'right'],
    [121_000, 'doubtful'],
    [299_000, 'doubtful'],
    [301_000, 'wrong'],
    [-302_000, 'wrong'],
  ])('row 35: calls a clock that is %i ms late %s', async (lateMs, clock) => {
    const { connectivity, time } = aLine(lateMs);
    connectivity.start();
    await time.advance(0);
    expect(connectivity.status()).toMatchObject({ clock, stateOffsetMs: lateMs + 500 });
  });

  it('does not take a call that was never sent for a sign of life', async () => {
    const { connectivity, time, line } = aLine();
    line.answer = down;
    connectivity.start();
    await time.advance(0);
    line.card = failed({ kind: 'no-answer', why: 'altered-body' });
    await connectivity.port.lookUpCard('P', null);
    expect(connectivity.status().state).toBe('offline');
  });

  it('beats no more once stopped', async () => {
    const { connectivity, time, port } = aLine();
    connectivity.start();
    await time.advance(1_000);
    connectivity.stop();
    await time.advance(100_000);
    expect(port.calls).toHaveLength(1);
  });
});
