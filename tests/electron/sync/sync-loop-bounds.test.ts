import { describe, expect, it } from 'vitest';
import { listEvents } from '../../../db/repositories/outbox-history';
import type { Instant } from '../../../shared/kernel/units';
import { aRegister, until } from '../../support/sync/a-loop';
import { down, failed } from '../../support/sync/fake-port';
import { realClock } from '../../support/sync/ports';

describe('the bounds of the sync loop', () => {
  it('stops on a fault of our own, keeps the sale, and begins again as after a restart', async () => {
    let faults = 1;
    const register = await aRegister({
      wrap: port => ({
        ...port,
        dispense: async (body, stamp) => {
          const answer = await port.dispense(body, stamp);
          faults -= 1;
          if (faults >= 0) throw new TypeError('our own bug');
          return answer;
        },
      }),
    });
    const { saleId, outboxId } = register.sell();
    register.loop.start();
    await until(() => register.loop.status().state === 'fault');
    await register.reaches(outboxId, 'accepted');
    const moves = listEvents(register.store.db, saleId).flatMap(event => event.to ?? []);
    expect(moves).toEqual(['queued', 'sending', 'unknown', 'accepted']);
    expect(register.entries('sale')).toHaveLength(1);
  });

  it('keeps nothing waiting when the wall clock is set back by two days in the middle', async () => {
    let backMs = 0;
    const register = await aRegister({
      clock: { now: () => (realClock.now() - backMs) as Instant, monotonicMs: realClock.monotonicMs },
      wrap: port => ({
        ...port,
        dispense: async (body, stamp) => {
          const answer = await port.dispense(body, stamp);
          backMs = 2 * 24 * 3_600_000;
          return answer;
        },
      }),
    });
    await register.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
    const sold = [register.sell(), register.sell()];
    register.loop.start();
    for (const { outboxId } of sold) await register.reaches(outboxId, 'accepted');
    expect(register.entries('sale')).toHaveLength(2);
  });

  it('leaves a line alone that wants to be, whoever pokes, until a lead does not want to wait', async () => {
    const busy = failed({ kind: 'no-answer', why: 'http-status', retryAfterMs: 600_000 });
    let isBusy = true;
    let reads = 0;
    const register = await aRegister({
      policy: { breakerFailures: 1 },
      wrap: port => ({
        ...port,
        checkSync: () => {
          reads += 1;
          return isBusy ? Promise.resolve(busy) : port.checkSync();
        },
      }),
    });
    const { outboxId } = register.sell();
    register.loop.start();
    await until(() => register.loop.status().state === 'line-down');
    isBusy = false;
    for (let times = 0; times < 30; times += 1) {
      register.loop.poke();
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    const asked = reads;
    register.loop.hurry(outboxId);
    await register.reaches(outboxId, 'accepted');
    expect(asked).toBe(1);
  });

  it('tries a line that is down with a read, never with a sale', async () => {
    let isDown = false;
    const calls: string[] = [];
    const register = await aRegister({
      wrap: port => ({
        ...port,
        checkSync: () => {
          calls.push('read');
          return isDown ? Promise.resolve(down) : port.checkSync();
        },
        dispense: (body, stamp) => {
          calls.push('sale');
          return isDown ? Promise.resolve(down) : port.dispense(body, stamp);
        },
      }),
    });
    const first = register.sell();
    register.loop.start();
    await register.reaches(first.outboxId, 'accepted');
    isDown = true;
    const { outboxId } = register.sell();
    await until(() => register.loop.status().state === 'line-down');
    calls.length = 0;
    await until(() => calls.length >= 4);
    expect(calls).not.toContain('sale');
    isDown = false;
    await register.reaches(outboxId, 'accepted');
    expect(register.entries('sale')).toHaveLength(2);
  });

  it('sends at most so many at once, and one of each patient', async () => {
    let now = 0;
    let most = 0;
    const register = await aRegister({
      policy: { maxInFlight: 2 },
      wrap: port => ({
        ...port,
        dispense: async (body, stamp) => {
          now += 1;
          most = Math.max(most, now);
          const answer = await port.dispense(body, stamp);
          await new Promise(resolve => setTimeout(resolve, 30));
          now -= 1;
          return answer;
        },
      }),
    });
    const sold = ['PTEST0001', 'PTEST0001', 'PTEST0002', 'PTEST0003', 'PTEST0004'].map(card => register.sell(card));
    register.loop.start();
    await until(() => sold.every(({ outboxId }) => ['accepted', 'rejected'].includes(register.entry(outboxId).state)));
    expect(most).toBe(2);
  });

  it('never has two calls for one entry or one patient under way', async () => {
    const under = new Set<string>();
    const clashes: string[] = [];
    const alone = async <T>(subject: string, call: () => Promise<T>): Promise<T> => {
      if (under.has(subject)) clashes.push(subject);
      under.add(subject);
      const answer = await call();
      await new Promise(resolve => setTimeout(resolve, 20));
      under.delete(subject);
      return answer;
    };
    const register = await aRegister({
      wrap: port => ({
        ...port,
        dispense: (body, stamp) =>
          alone(/"card_id":"(\w+)"/.exec(body.text)?.[1] ?? '', () => port.dispense(body, stamp)),
        // Two looks at once would be one moment's no, counted twice.
        replayNonce: nonce => alone(nonce, () => port.replayNonce(nonce)),
      }),
    });
    await register.control('/faults', { mode: 'drop_request', action: 'sale_dispense', times: 1 });
    const sold = [register.sell(), register.sell(), register.sell()];
    register.loop.start();
    for (let count = 0; count < 40; count += 1) {
      register.loop.poke();
      await new Promise(resolve => setTimeout(resolve, 3));
    }
    for (const { outboxId } of sold) await register.reaches(outboxId, 'accepted');
    expect(clashes).toEqual([]);
    expect(register.statuses.map(({ state }) => state)).not.toContain('fault');
    expect(register.entries('sale')).toHaveLength(3);
  });
});
