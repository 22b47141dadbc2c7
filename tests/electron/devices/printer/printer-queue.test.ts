import { describe, expect, it } from 'vitest';
import type { Delivery, Parcel, PrintFault } from '../../../../electron/devices/printer/printer-driver';
import { createQueuedPrinter } from '../../../../electron/devices/printer/printer-queue';
import type { PrintDocument } from '../../../../shared/documents/print-document';
import { aManualWorld } from '../../../support/devices/manual-world';

const document: PrintDocument = {
  kind: 'receipt',
  language: 'en',
  holdsPatientData: false,
  blocks: [{ kind: 'qr', payload: 'R-1' }],
};

/** A transport that plays a script of faults; null is success. Says what was done, in order. */
function aQueue(script: readonly (PrintFault | null)[]) {
  const world = aManualWorld();
  const left = [...script];
  const done: string[] = [];
  const play = (what: string): Promise<Delivery> => {
    done.push(what);
    const fault = left.shift() ?? null;
    return Promise.resolve(fault === null ? { kind: 'sent' } : { kind: 'failed', fault });
  };
  const printer = createQueuedPrinter({
    columns: 42,
    hasDrawer: true,
    ports: world,
    transport: {
      check: () => play('check'),
      deliver: ({ body, opensDrawer }: Parcel) =>
        play(`${body.length > 0 ? 'receipt' : 'nothing'}${opensDrawer ? ' and drawer' : ''}`),
      abort: () => done.push('abort'),
    },
  });
  const troubles: string[] = [];
  printer.onTrouble(({ params }) => troubles.push(String(params['reason'])));
  return { printer, world, done, troubles };
}

describe('createQueuedPrinter', () => {
  it('looks for an absent printer with growing pauses, and leaves a ready one alone', async () => {
    const { printer, world, done, troubles } = aQueue(['absent', 'absent', 'absent', null]);
    printer.start();
    await world.pass(0);
    expect([printer.state(), world.waiting()]).toEqual(['absent', [500]]);
    await world.pass(1_500);
    expect([printer.state(), world.waiting(), done.length]).toEqual(['absent', [2_000], 3]);
    await world.pass(2_000);
    expect([printer.state(), world.waiting()]).toEqual(['ready', []]);
    await world.pass(3_600_000);
    expect([done, troubles]).toEqual([['check', 'check', 'check', 'check'], []]);
  });

  it.each([
    ['absent', 'absent', 'lost'],
    ['connection-lost', 'absent', 'lost'],
    ['paper-out', 'failed', 'failed'],
    ['not-permitted', 'failed', 'failed'],
  ] as const)('calls %s %s before it was ever ready and %s afterwards', async (fault, before, after) => {
    const never = aQueue([fault]);
    never.printer.start();
    await never.world.pass(0);
    const once = aQueue([null, fault]);
    once.printer.start();
    await once.printer.print({ document, opensDrawer: false });
    expect([never.printer.state(), once.printer.state()]).toEqual([before, after]);
  });

  it('tries every job once, whatever became of the one before', async () => {
    const { printer, done, troubles, world } = aQueue([null, 'paper-out', null]);
    printer.start();
    const results = Promise.all([
      printer.print({ document, opensDrawer: true }),
      printer.print({ document, opensDrawer: false }),
      printer.kick(),
    ]);
    expect(await results).toEqual(['failed', 'sent', 'sent']);
    expect(done).toEqual(['check', 'receipt and drawer', 'receipt', 'nothing and drawer']);
    expect([troubles, printer.state(), world.waiting()]).toEqual([['paper-out'], 'ready', []]);
  });

  it('turns a document that cannot be encoded into a failure, and opens the drawer all the same', async () => {
    const { printer, done, troubles, world } = aQueue([]);
    printer.start();
    const broken: PrintDocument = { ...document, blocks: [{ kind: 'qr', payload: 'R'.repeat(10_000) }] };
    expect(await printer.print({ document: broken, opensDrawer: true })).toBe('failed');
    expect([done, troubles]).toEqual([['check', 'nothing and drawer'], ['not-encodable']]);
    expect(world.logged).toContain('printer.encode-failed {"name":"Error"}');
  });

  it('fails what still waits when it is stopped, and is off', async () => {
    const { printer, done, world } = aQueue([]);
    printer.start();
    const printing = printer.print({ document, opensDrawer: false });
    await printer.stop();
    expect([await printing, printer.state(), done, world.waiting()]).toEqual(['failed', 'off', ['abort'], []]);
  });
});
