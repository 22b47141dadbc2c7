import { describe, expect, it } from 'vitest';
import type { DriverState, PrinterDriver } from '../../../../electron/devices/printer/driver';
import { createPrintQueue } from '../../../../electron/devices/printer/print-queue';
import { unknownCondition } from '../../../../electron/devices/printer/printer-condition';
import type { Delivery } from '../../../../electron/devices/printer/send-job';
import { printingPolicy } from '../../../../shared/documents/printing-policy';
import { aManualWorld } from '../../../support/devices/manual-world';

/** A driver that stands as the test says and ends each job by a script; confirmed when nothing is said. */
function aQueue(script: readonly Delivery[] = []) {
  const world = aManualWorld();
  const deliveries = [...script];
  const sent: number[] = [];
  const steps: string[] = [];
  let stand: Pick<DriverState, 'kind' | 'reason'> = { kind: 'ready', reason: null };
  let tell = () => {};
  let wakes = 0;
  let cancels = 0;
  const driver: PrinterDriver = {
    ...{ start: () => {}, stop: async () => {}, kick: async () => null },
    state: () => ({ ...stand, since: 0, retryAt: null }),
    facts: () => ({ can: null, model: 'TM', condition: { ...unknownCondition, drawerPin: 'high' } }),
    onState: listener => {
      tell = listener;
      return () => {};
    },
    isReady: () => stand.kind === 'ready',
    wake: () => {
      wakes += 1;
    },
    send: async (job, { began, allSent }) => {
      const delivery: Delivery = deliveries.shift() ?? { kind: 'confirmed' };
      if (delivery.kind === 'held') return delivery;
      sent.push(job.number);
      began();
      allSent();
      return delivery;
    },
    cancel: () => {
      cancels += 1;
    },
  };
  const queue = createPrintQueue({
    driver,
    setup: {
      kind: 'usb',
      where: '/dev/usb/lp0',
      language: 'escpos',
      columns: 48,
      hasDrawer: true,
      drawerOpenAt: 'high',
    },
    ports: world,
    policy: printingPolicy,
  });
  queue.onJob(({ number, state, reason, isOver }) =>
    steps.push([number, state, reason, isOver ? 'over' : null].filter(word => word !== null).join(' ')),
  );
  queue.start();
  const be = (kind: DriverState['kind'], reason: DriverState['reason'] = null) => {
    stand = { kind, reason };
    tell();
  };
  const print = (number: number) => queue.print({ number, bytes: Uint8Array.of(number) });
  return { world, queue, sent, steps, be, print, wakes: () => wakes, cancels: () => cancels };
}

describe('createPrintQueue', () => {
  it('sends one after the other and says each step', async () => {
    const { world, sent, steps, print } = aQueue([{ kind: 'confirmed' }, { kind: 'sent' }]);
    print(1);
    print(2);
    await world.pass(0);
    expect([sent, steps, world.waiting()]).toEqual([
      [1, 2],
      ['1 sending', '1 sent', '1 confirmed over', '2 sending', '2 sent', '2 sent over'],
      [],
    ]);
  });

  it('keeps what the driver holds back, and tries again', async () => {
    const { world, sent, steps, print } = aQueue([{ kind: 'held', reason: 'paper-out' }]);
    print(1);
    await world.pass(999);
    expect([sent, steps]).toEqual([[], ['1 queued paper-out']]);
    await world.pass(1);
    expect([sent, steps.at(-1)]).toEqual([[1], '1 confirmed over']);
  });

  it('never sends again what was begun', async () => {
    const { world, sent, steps, print } = aQueue([{ kind: 'unconfirmed', reason: 'interrupted' }]);
    print(1);
    await world.pass(printingPolicy.waitLongestMs * 2);
    expect([sent, steps.at(-1)]).toEqual([[1], '1 unconfirmed interrupted over']);
  });

  it('says once what a job waits for, wakes the driver for it, and gives up after ten minutes', async () => {
    const { world, steps, be, print, wakes, queue } = aQueue();
    be('backing-off', 'gone');
    print(1);
    be('connecting');
    be('backing-off', 'gone');
    expect([steps, wakes(), queue.view().counts.waiting]).toEqual([['1 queued gone'], 1, 1]);
    await world.pass(600_000);
    expect([steps.at(-1), queue.view().counts]).toEqual([
      '1 failed waited-too-long over',
      { waiting: 0, confirmed: 0, unconfirmed: 0, failed: 1 },
    ]);
  });

  it('gives back what it did not begin when it ends, begins nothing more, and never says of it that it is over', async () => {
    const { world, queue, sent, steps, print, be } = aQueue([{ kind: 'held', reason: 'offline' }]);
    const left: number[] = [];
    queue.onGivenBack(number => left.push(number));
    print(1);
    print(2);
    await world.pass(0);
    const stopped = queue.stop();
    be('ready');
    await world.pass(printingPolicy.waitLongestMs * 2);
    await stopped;
    expect([left, sent, steps, world.waiting()]).toEqual([[1, 2], [], ['1 queued offline', '2 queued offline'], []]);
  });

  it('prints in the order in which it was asked, also what another printer gave back later', async () => {
    const { world, sent, print, be } = aQueue();
    be('blocked', 'paper-out');
    for (const number of [3, 1, 4, 2]) print(number);
    be('ready');
    await world.pass(0);
    expect(sent).toEqual([1, 2, 3, 4]);
  });

  it('calls off what waits, asks the driver about what is under way, and knows nothing of what is over', async () => {
    const { be, print, queue, steps } = aQueue();
    be('blocked', 'cover-open');
    print(1);
    expect([queue.cancel(1), queue.cancel(1), steps.at(-1)]).toEqual([true, false, '1 cancelled over']);
  });

  it('says in one word how the printer stands, and does not flicker while it is looked for', () => {
    const { queue, be } = aQueue();
    const seen: string[] = [];
    queue.onChange(() => {
      if (seen.at(-1) !== queue.state()) seen.push(queue.state());
    });
    for (const kind of ['printing', 'ready', 'backing-off', 'connecting', 'probing', 'backing-off'] as const) be(kind);
    be('blocked', 'paper-out');
    be('unavailable', 'permission');
    be('ready');
    be('off');
    expect(seen).toEqual(['ready', 'lost', 'failed', 'ready', 'off']);
  });

  it('shows the drawer by its switch where somebody has said which way it works', () => {
    expect(aQueue().queue.view()).toMatchObject({ kind: 'usb', name: 'TM', columns: 48, drawer: 'open' });
  });
});
