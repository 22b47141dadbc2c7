import { describe, expect, it } from 'vitest';
import { findOpenOutage, listOutages } from '../../../db/repositories/outages';
import type { ConnectionStatus } from '../../../electron/sync/connectivity';
import { createOutageWatch } from '../../../electron/sync/outage-watch';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';
import { later, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';
import { ManualTime, someIds } from '../../support/sync/ports';

const minutes = (count: number) => count * 60_000;
const up: ConnectionStatus = { state: 'online', downSince: null, lastContactAt: t0, stateOffsetMs: 0, clock: 'right' };
const down: ConnectionStatus = { ...up, state: 'offline', downSince: t0 };

function aWatch(store = aShop(), time = new ManualTime(t0)) {
  let changes = 0;
  const watch = createOutageWatch({
    ...{ db: store.db, clock: time.clock, ids: someIds, policy: syncPolicyFor('production') },
    operatorId: () => 'user-ana',
    onChange: () => {
      changes += 1;
    },
  });
  return { store, time, watch, changes: () => changes };
}

describe('the outage watch', () => {
  it('begins with the first contact that failed and ends with the first that did not', async () => {
    const { watch, time, store, changes } = aWatch();
    watch.heard(up);
    watch.heard(down);
    await time.advance(30_000);
    watch.heard({ ...down, state: 'sign-in-refused' });
    expect([watch.current()?.beganAt, watch.current()?.elapsedMs]).toEqual([t0, 30_000]);
    await time.advance(10_000);
    watch.heard({ ...up, state: 'registry-down' });
    expect(watch.current()).toBe(null);
    expect(listOutages(store.db, 5)).toMatchObject([
      {
        ...{ cause: 'offline', beganAt: t0, endedAt: later(40_000), elapsedMs: 40_000, contactsTried: 2 },
        ...{ lastContactAt: t0, onDuty: [{ name: 'Ana Ruiz', since: t0 }] },
      },
    ]);
    expect(changes()).toBe(2);
  });

  it('is told by the clock that does not jump, and says when it becomes graver', async () => {
    const { watch, time, changes } = aWatch();
    watch.heard(down);
    time.setBack(minutes(600));
    const levels = [];
    for (const step of [89, 1, 30, 60]) {
      await time.advance(minutes(step));
      watch.heard(down);
      levels.push(watch.current()?.level);
    }
    expect(levels).toEqual(['down', 'banner', 'reportable', 'overdue']);
    expect([changes(), watch.current()?.noticeDueAt]).toEqual([4, later(minutes(180))]);
  });

  it('goes on over a restart with the time off the machine, and loses nothing to a clock set back', async () => {
    const first = aWatch();
    first.watch.heard(down);
    await first.time.advance(minutes(50));
    first.watch.heard(down);
    const slept = aWatch(first.store, new ManualTime(later(minutes(95))));
    expect([slept.watch.current()?.elapsedMs, slept.watch.current()?.level]).toEqual([minutes(95), 'banner']);
    const setBack = aWatch(first.store, new ManualTime(later(-minutes(500))));
    expect([setBack.watch.current()?.elapsedMs, setBack.watch.current()?.beganAt]).toEqual([minutes(50), t0]);
    await setBack.time.advance(15_000);
    setBack.watch.heard(down);
    expect(findOpenOutage(first.store.db)?.contactsTried).toBe(3);
  });

  it('writes its length down now and then, and not at every contact', async () => {
    const { watch, time, store } = aWatch();
    watch.heard(down);
    await time.advance(14_000);
    watch.heard(down);
    expect(findOpenOutage(store.db)).toMatchObject({ elapsedMs: 0, contactsTried: 1 });
    await time.advance(2_000);
    watch.heard(down);
    expect(findOpenOutage(store.db)).toMatchObject({ elapsedMs: 16_000, contactsTried: 3 });
  });

  it('knows who works while it lasts and whether the department was told, and nothing while the line is up', () => {
    const { watch, store } = aWatch();
    watch.onDuty('user-ana');
    watch.heard(down);
    watch.onDuty('user-ana');
    const id = watch.current()?.id ?? '';
    expect(watch.current()?.isNoticed).toBe(false);
    watch.noticed(id, 'user-ana');
    expect([watch.current()?.isNoticed, findOpenOutage(store.db)?.notice?.by]).toEqual([true, 'Ana Ruiz']);
    expect(findOpenOutage(store.db)?.onDuty).toHaveLength(1);
  });

  it('owes the notice of a long outage that is over until it was told, over a restart too', async () => {
    const { watch, time, store } = aWatch();
    watch.heard(down);
    await time.advance(minutes(140));
    const id = watch.current()?.id ?? '';
    watch.heard(up);
    const owed = { beganAt: t0, endedAt: later(minutes(140)), noticeDueAt: later(minutes(180)), isOverdue: false };
    expect([watch.current(), watch.untold()]).toEqual([null, owed]);
    await time.advance(minutes(40));
    expect(watch.untold()).toEqual({ ...owed, isOverdue: true });
    const restarted = aWatch(store, time);
    expect(restarted.watch.untold()).toEqual({ ...owed, isOverdue: true });
    restarted.watch.noticed(id, 'user-ana');
    expect(restarted.watch.untold()).toBe(null);
  });

  it('owes no notice of an outage that was short, or that was told while it lasted', async () => {
    const { watch, time } = aWatch();
    watch.heard(down);
    await time.advance(minutes(119));
    watch.heard(up);
    expect(watch.untold()).toBe(null);
    watch.heard(down);
    await time.advance(minutes(121));
    watch.noticed(watch.current()?.id ?? '', 'user-ana');
    watch.heard(up);
    expect(watch.untold()).toBe(null);
  });
});
