import { describe, expect, it } from 'vitest';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import type { RegistrySnapshot } from '../../../shared/compliance/registry';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import { stateTime } from '../../support/sync/fake-port';
import { ManualTime } from '../../support/sync/ports';

const snapshot = (asOf: number): RegistrySnapshot => ({
  cardId: 'P',
  asOf: asOf as Instant,
  registryDay: '2026-03-10' as CivilDate,
  certification: null,
  orders: [],
  aggregate: null,
  history: null,
  holds: [],
});

async function aMemory(ageMs = 5_000) {
  const time = new ManualTime(1_000_000);
  await time.advance(1_000);
  const memory = new SyncMemory('boot-1', time.clock);
  await time.advance(ageMs);
  return { memory, time };
}

describe('what the loop remembers', () => {
  it('counts the settle time from the end of the attempt, and from its own start where it saw none', async () => {
    const { memory, time } = await aMemory();
    expect(memory.settledForMs('a')).toBe(5_000);
    memory.attemptEnded('a');
    await time.advance(70);
    expect([memory.settledForMs('a'), memory.settledForMs('b')]).toEqual([70, 5_070]);
  });

  it('tells the age of an attempt by the clock that never jumps, also once it began again', async () => {
    const { memory, time } = await aMemory();
    const attempt = { beganAt: time.clock.now(), monotonicMs: time.clock.monotonicMs() };
    const earlier = { ...attempt, bootId: 'boot-0', beganAt: (attempt.beganAt - 65_000) as Instant };
    time.setBack(-90_000_000);
    memory.beginAgain();
    await time.advance(30);
    expect([memory.ageMs({ ...attempt, bootId: 'boot-1' }), memory.ageMs(earlier)]).toEqual([30, 65_030]);
  });

  it('counts anew from the moment it begins again', async () => {
    const { memory, time } = await aMemory();
    memory.attemptEnded('a');
    await time.advance(100);
    memory.beginAgain();
    await time.advance(7);
    expect([memory.settledForMs('a'), memory.settledForMs('b')]).toEqual([7, 7]);
  });

  it('knows how old its proof of absence is, until an attempt or a new beginning uses it up', async () => {
    const { memory, time } = await aMemory();
    memory.provedAbsent('a');
    memory.provedAbsent('b');
    await time.advance(70);
    expect([memory.evidenceAgeMs('a'), memory.evidenceAgeMs('c')]).toEqual([70, Number.POSITIVE_INFINITY]);
    memory.attemptBegan('a');
    expect([memory.evidenceAgeMs('a'), memory.evidenceAgeMs('b')]).toEqual([Number.POSITIVE_INFINITY, 70]);
    memory.beginAgain();
    expect(memory.evidenceAgeMs('b')).toBe(Number.POSITIVE_INFINITY);
  });

  it('never lets due times go back with the wall clock, and goes ahead with it', () => {
    const at = { wall: 1_000_000, ms: 0 };
    const memory = new SyncMemory('boot-1', { now: () => at.wall as Instant, monotonicMs: () => at.ms });
    const seen = [0, 5_000, -172_800_000, 5_000, 172_900_000].map(step => {
      at.wall += step;
      at.ms += 5_000;
      return memory.dueNow();
    });
    expect(seen).toEqual([1_005_000, 1_010_000, 1_015_000, 1_020_000, 1_110_000]);
  });

  it('knows how long nobody else had this disk: since the machine was switched on, or else since its own start', async () => {
    const { memory, time } = await aMemory();
    expect(memory.aloneForMs()).toBe(5_000);
    const since = time.clock.monotonicMs() - 60_000;
    const clock = { ...time.clock, machineUpMs: () => time.clock.monotonicMs() - since };
    const onThatMachine = new SyncMemory('boot-2', clock);
    await time.advance(1_000);
    expect(onThatMachine.aloneForMs()).toBe(61_000);
  });

  it('does not run ahead of the clock however often it is asked', () => {
    const at = { ms: 0 };
    const memory = new SyncMemory('boot-1', { now: () => Math.floor(at.ms) as Instant, monotonicMs: () => at.ms });
    for (let asked = 0; asked < 1_000; asked += 1) {
      at.ms += 0.75;
      memory.dueNow();
    }
    expect(memory.dueNow()).toBe(750);
  });

  it('counts looks since the last attempt', async () => {
    const { memory } = await aMemory();
    expect([memory.countLookup('a'), memory.countLookup('a')]).toEqual([1, 2]);
    memory.attemptEnded('a');
    expect(memory.countLookup('a')).toBe(1);
  });

  it('counts refused stamps until the entry is forgotten', async () => {
    const { memory } = await aMemory();
    memory.countStampRefusal('a');
    memory.countStampRefusal('a');
    expect(memory.stampRefusalsOf('a')).toBe(2);
    memory.forget('a');
    expect(memory.stampRefusalsOf('a')).toBe(0);
  });

  it('keeps nothing of what others have settled, and all of what is open, however many pass through', async () => {
    const { memory } = await aMemory();
    memory.rememberBefore('open', JSON.stringify(snapshot(1)));
    const names = Array.from({ length: 500 }, (_, number) => `settled ${number}`);
    for (const name of names) {
      memory.tidy(id => id !== 'open');
      memory.rememberBefore(name, JSON.stringify(snapshot(2)));
      memory.countStampRefusal(name);
    }
    const kept = names.filter(name => memory.beforeOf(name) !== null);
    expect([memory.beforeOf('open'), kept.length < 64]).toEqual([snapshot(1), true]);
    expect(kept.every(name => memory.stampRefusalsOf(name) === 1)).toBe(true);
  });

  it('does not ask about everything again and again while much is open', async () => {
    const { memory } = await aMemory();
    let asked = 0;
    for (let number = 0; number < 1_000; number += 1) {
      memory.rememberBefore(`open ${number}`, JSON.stringify(snapshot(1)));
      memory.tidy(() => {
        asked += 1;
        return false;
      });
    }
    expect(asked).toBeLessThan(2_000);
  });

  it('keeps the first sight of the registry', async () => {
    const { memory } = await aMemory();
    memory.rememberBefore('a', null);
    expect(memory.beforeOf('a')).toBeNull();
    memory.rememberBefore('a', JSON.stringify(snapshot(1)));
    memory.rememberBefore('a', JSON.stringify(snapshot(2)));
    expect(memory.beforeOf('a')).toEqual(snapshot(1));
  });

  it('trusts a mark for a minute, and the time of the state from then on', async () => {
    const { memory, time } = await aMemory();
    const policy = { watermarkValidMs: 60_000 };
    expect([memory.freshMark(policy), memory.knowsStateTime(), memory.stateNow()]).toEqual([
      null,
      false,
      time.clock.now(),
    ]);
    memory.heardMarks({ kind: 'answered', value: { sale: '650100', inventory: '1' }, stateTime });
    expect([memory.freshMark(policy), memory.knowsStateTime(), memory.stateNow()]).toEqual([
      '650100',
      true,
      stateTime + 500,
    ]);
    await time.advance(60_001);
    expect([memory.freshMark(policy), memory.knowsStateTime(), memory.stateNow()]).toEqual([
      null,
      true,
      stateTime + 60_501,
    ]);
  });
});
