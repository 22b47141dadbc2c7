import { describe, expect, it } from 'vitest';
import type { PrinterReason } from '../../../../electron/devices/printer/printer-condition';
import { createSpoolDriver, type Handed } from '../../../../electron/devices/printer/spool-driver';
import { printingPolicy } from '../../../../shared/documents/printing-policy';
import { aManualWorld } from '../../../support/devices/manual-world';

function aDriver(first: PrinterReason | null = null) {
  const world = aManualWorld();
  const handed: string[] = [];
  const state = { check: first, hand: { kind: 'taken' } as Handed };
  const driver = createSpoolDriver({
    spooler: {
      check: async () => state.check,
      hand: async bytes => {
        if (state.hand.kind !== 'refused') handed.push(Buffer.from(bytes).toString('latin1'));
        return state.hand;
      },
    },
    ports: { ...world, patience: printingPolicy },
  });
  const kinds: string[] = [];
  driver.onState(() => kinds.push(driver.state().kind));
  driver.start();
  return { world, handed, state, driver, kinds };
}
const steps = { began: () => {}, allSent: () => {} };
const job = { number: 1, bytes: Buffer.from('receipt') };

describe('createSpoolDriver', () => {
  it('hands jobs over and never calls them printed', async () => {
    const { world, driver, handed, kinds } = aDriver();
    await world.pass(0);
    const told: string[] = [];
    const delivery = await driver.send(job, { began: () => told.push('began'), allSent: () => told.push('sent') });
    expect([delivery, handed, told]).toEqual([{ kind: 'sent' }, ['receipt'], ['began', 'sent']]);
    expect([kinds, driver.facts().can]).toEqual([
      ['connecting', 'ready', 'printing', 'ready'],
      { tellByItself: false, tellWhenAsked: false, confirmJobs: false },
    ]);
  });

  it.each([
    ['offline', 'blocked'],
    ['gone', 'absent'],
    ['driver', 'unavailable'],
    ['permission', 'unavailable'],
  ] as const)('holds jobs while the queue is %s, and looks again by itself', async (reason, kind) => {
    const { world, driver, handed, state } = aDriver(reason);
    await world.pass(0);
    expect([driver.state().kind, driver.state().reason, driver.isReady()]).toEqual([kind, reason, false]);
    expect([await driver.send(job, steps), handed]).toEqual([{ kind: 'held', reason }, []]);
    state.check = null;
    await world.pass(10_000);
    expect(driver.isReady()).toBe(true);
  });

  it('notices a queue that is stopped later, and wakes when somebody waits', async () => {
    const { world, driver, state } = aDriver();
    await world.pass(0);
    state.check = 'gone';
    await world.pass(60_000);
    expect(driver.state().kind).toBe('backing-off');
    state.check = null;
    driver.wake();
    await world.pass(0);
    expect(driver.isReady()).toBe(true);
  });

  it('cannot know what became of bytes that the system failed over', async () => {
    const { world, driver, state } = aDriver();
    await world.pass(0);
    state.hand = { kind: 'unsure' };
    expect(await driver.send(job, steps)).toEqual({ kind: 'unconfirmed', reason: 'interrupted' });
  });

  it('knows that nothing was printed where the system took nothing', async () => {
    const { world, driver, state } = aDriver();
    await world.pass(0);
    state.hand = { kind: 'refused', reason: 'permission' };
    const told: string[] = [];
    const delivery = await driver.send(job, { began: () => told.push('began'), allSent: () => told.push('sent') });
    expect([delivery, told]).toEqual([{ kind: 'failed', reason: 'permission' }, ['began']]);
    expect([driver.state().kind, driver.state().reason]).toEqual(['unavailable', 'permission']);
  });

  it('opens the drawer in its turn, and says why it could not', async () => {
    const { world, driver, handed, state } = aDriver();
    await world.pass(0);
    expect([await driver.kick(), handed]).toEqual([null, ['\u001bp\u00002\u00fa']]);
    state.hand = { kind: 'refused', reason: 'driver' };
    expect(await driver.kick()).toBe('driver');
    state.hand = { kind: 'unsure' };
    expect(await driver.kick()).toBe('failed');
  });

  it('leaves no pulse with a queue that stands still: the drawer would spring open when it goes on', async () => {
    const { world, driver, handed, state } = aDriver();
    await world.pass(0);
    state.check = 'offline';
    expect([await driver.kick(), handed, driver.state().kind]).toEqual(['offline', [], 'blocked']);
    await driver.stop();
    state.check = null;
    expect([await driver.kick(), handed]).toEqual(['gone', []]);
  });

  it('is off when it was stopped', async () => {
    const { world, driver } = aDriver();
    await world.pass(0);
    await driver.stop();
    expect([driver.state().kind, world.waiting(), await driver.send(job, steps)]).toEqual([
      ...['off', []],
      { kind: 'held', reason: 'gone' },
    ]);
  });
});
