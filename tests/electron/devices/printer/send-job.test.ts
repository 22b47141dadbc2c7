import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../../electron/devices/printer/conversation';
import { nothingKnown } from '../../../../electron/devices/printer/conversation';
import { unknownCondition } from '../../../../electron/devices/printer/printer-condition';
import { sendJob } from '../../../../electron/devices/printer/send-job';
import { createEnding } from '../../../../electron/devices/printer/wire';
import { printingPolicy } from '../../../../shared/documents/printing-policy';
import { aManualWorld } from '../../../support/devices/manual-world';

/** A line whose printer answers as the test wants, in time that stands still. */
function aLine(talk: Partial<Conversation> = {}) {
  const world = aManualWorld();
  const written: number[] = [];
  const steps: string[] = [];
  const ending = createEnding();
  let isOpen = true;
  let takes = true;
  const conversation: Conversation = {
    greet: async () => 'printer',
    look: async () => true,
    prepare: async () => {},
    closing: async () => ({ bytes: Uint8Array.of(0xff), done: Promise.resolve(true as const), forget: () => {} }),
    condition: () => unknownCondition,
    knowledge: () => ({ ...nothingKnown, hasAnswered: true, tellsByItself: true }),
    heardAtMs: () => 0,
    onCondition: () => {},
    ...{ drawerNow: Uint8Array.of(1), drawerInTurn: Uint8Array.of(2), clear: Uint8Array.of(3) },
    ...{ endCommand: Uint8Array.of(), cutOff: Uint8Array.of(4), voidSlip: Uint8Array.of(5) },
    ...talk,
  };
  const wire = {
    isOpen: () => isOpen,
    onData: () => {},
    onClose: ending.onClose,
    write: (bytes: Uint8Array) => {
      if (takes) written.push(bytes.length);
      return takes ? Promise.resolve(true) : new Promise<boolean>(() => {});
    },
    close: async () => {},
    destroy: () => {},
  };
  const send = (bytes: number, cancelled: Promise<unknown> = new Promise(() => {})) =>
    sendJob(
      { wire, conversation, ...world, patience: printingPolicy, cancelled },
      { number: 1, bytes: new Uint8Array(bytes) },
      { began: () => steps.push('began'), allSent: () => steps.push('all sent') },
    );
  return {
    ...{ world, written, steps, send },
    jam: () => {
      takes = false;
    },
    end: () => {
      isOpen = false;
      ending.end();
    },
  };
}

describe('sendJob', () => {
  it('sends in pieces, its question behind them, and ends when it was printed', async () => {
    const line = aLine();
    expect(await line.send(5_000)).toEqual({ kind: 'confirmed' });
    expect([line.written, line.steps]).toEqual([
      [2_048, 2_048, 904, 1],
      ['began', 'all sent'],
    ]);
    expect(line.world.waiting()).toEqual([]);
  });

  it.each([
    ['the cover is open', { condition: () => ({ ...unknownCondition, cover: 'open' as const }) }, 'cover-open'],
    ['nobody answers', { heardAtMs: () => null, look: async () => false }, 'no-answer'],
  ])('sends not one byte while %s', async (_, talk, reason) => {
    const line = aLine(talk);
    expect([await line.send(10), line.written, line.steps]).toEqual([{ kind: 'held', reason }, [], []]);
  });

  it('asks anew where the last answer is older than two seconds', async () => {
    let asked = 0;
    const look = async () => {
      asked += 1;
      return true;
    };
    const line = aLine({ look });
    await line.send(10);
    await line.world.pass(2_000);
    await line.send(10);
    expect(asked).toBe(1);
  });

  it('never waits for a printer that is not known to answer', async () => {
    const line = aLine({
      knowledge: () => nothingKnown,
      closing: async () => ({ bytes: new Uint8Array(0), done: null, forget: () => {} }),
    });
    expect(await line.send(10)).toEqual({ kind: 'sent' });
  });

  it('gives up after five seconds and the time of its bytes, when nothing is wrong that anybody could mend', async () => {
    const line = aLine();
    line.jam();
    const sent = line.send(4_000);
    let delivery: unknown = null;
    void sent.then(end => {
      delivery = end;
    });
    await line.world.pass(6_900);
    expect(delivery).toBe(null);
    await line.world.pass(300);
    expect([delivery, line.steps]).toEqual([{ kind: 'unconfirmed', reason: 'no-answer' }, ['began']]);
  });

  it('waits ten minutes for paper', async () => {
    let condition = unknownCondition;
    const line = aLine({
      condition: () => condition,
      closing: async () => ({ bytes: new Uint8Array(0), done: new Promise<true>(() => {}), forget: () => {} }),
    });
    const sent = line.send(10);
    let delivery: unknown = null;
    void sent.then(end => {
      delivery = end;
    });
    await line.world.pass(0);
    condition = { ...unknownCondition, paper: 'out' };
    await line.world.pass(599_000);
    expect(delivery).toBe(null);
    await line.world.pass(1_500);
    expect(delivery).toEqual({ kind: 'unconfirmed', reason: 'paper-out' });
  });

  it('is interrupted when its connection ends, and cancelled when somebody calls it off', async () => {
    const broken = aLine();
    broken.jam();
    const interrupted = broken.send(10);
    await broken.world.pass(0);
    broken.end();
    expect(await interrupted).toEqual({ kind: 'unconfirmed', reason: 'interrupted' });
    const line = aLine();
    line.jam();
    expect(await line.send(10, Promise.resolve())).toEqual({ kind: 'cancelled' });
    expect([broken.world.waiting(), line.world.waiting()]).toEqual([[], []]);
  });
});
