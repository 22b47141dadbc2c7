import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPrinter } from '../../../../electron/devices/printer/printer';
import type { Printer } from '../../../../electron/devices/printer/printer-driver';
import { createVirtualPrinter, type VirtualPrinter } from '../../../../electron/devices/printer/virtual-printer';
import type { PrintDocument } from '../../../../shared/documents/print-document';
import { receipt } from '../../../../shared/documents/receipt';
import { typeset } from '../../../../shared/documents/typeset';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { someReceiptFacts } from '../../../support/receipt-facts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

function aReceipt(reference = 'REG-2-000123-7K3QX'): PrintDocument {
  return receipt(someReceiptFacts({ reference }), 'en', { isDuplicate: false });
}

function aDriver(at: { readonly host: string; readonly port: number }, drawer = true) {
  const world = aRealWorld();
  const printer = createPrinter({ kind: 'tcp', ...at, width: 42, drawer }, world);
  const states: string[] = [];
  const troubles: string[] = [];
  printer.onState(state => states.push(state));
  printer.onTrouble(({ code, params }) => troubles.push(`${code} ${params['reason']}`));
  cleanUp.push(printer.stop);
  printer.start();
  return { printer, states, troubles, world };
}

async function aStation(drawer = true) {
  const paper = createVirtualPrinter({ clock: aRealWorld().clock, ids: { uuid: () => 'paper' } });
  const at = await paper.start();
  cleanUp.push(paper.stop);
  const driver = aDriver(at, drawer);
  await eventually('the printer is ready', () => driver.printer.state() === 'ready');
  return { ...driver, paper, at };
}

const job = (document: PrintDocument, opensDrawer = false) => ({ document, opensDrawer });
const qrsOf = (printer: Pick<VirtualPrinter, 'paper'>) =>
  printer.paper().flatMap(sheet => sheet.codes.map(code => code.text));

/** A printer that only swallows bytes, as the simplest capture of port 9100 does. */
async function aSilentPrinter(): Promise<{ at: { host: string; port: number }; bytes: () => Buffer }> {
  const chunks: Buffer[] = [];
  const server: Server = createServer(socket => {
    socket.on('data', chunk => chunks.push(chunk));
    socket.on('error', () => {});
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(() => new Promise(resolve => server.close(resolve)));
  return {
    at: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    bytes: () => Buffer.concat(chunks),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

describe('createPrinter over TCP', () => {
  it('prints exactly what was laid out, and opens the drawer once for a cash sale', async () => {
    const { printer, paper, troubles, states } = await aStation();
    const lines = typeset(aReceipt(), 42).flatMap(mark => (mark.kind === 'line' ? [mark.line] : []));
    expect(await printer.print(job(aReceipt(), true))).toBe('sent');
    await eventually('a receipt', () => paper.paper().length === 1);
    expect(paper.paper()[0]?.lines).toEqual(lines);
    expect([qrsOf(paper), paper.drawerPulses(), paper.unknownBytes()]).toEqual([['REG-2-000123-7K3QX'], 1, 0]);
    expect([troubles, states]).toEqual([[], ['connecting', 'ready']]);
  });

  it('leaves the drawer shut without cash, and where there is none', async () => {
    const { printer, paper } = await aStation();
    await printer.print(job(aReceipt()));
    expect(paper.drawerPulses()).toBe(0);
    const drawerless = await aStation(false);
    expect([await drawerless.printer.print(job(aReceipt(), true)), await drawerless.printer.kick()]).toEqual([
      'sent',
      'off',
    ]);
    expect(drawerless.paper.drawerPulses()).toBe(0);
  });

  it('prints in the order in which it was asked', async () => {
    const { printer, paper } = await aStation();
    const names = Array.from({ length: 12 }, (_, at) => `R-${at}`);
    const results = await Promise.all(names.map(name => printer.print(job(aReceipt(name)))));
    expect(results).toEqual(names.map(() => 'sent'));
    await eventually('all receipts', () => paper.paper().length === names.length);
    expect(qrsOf(paper)).toEqual(names);
  });

  it('sends nothing to a printer without paper, opens its drawer, and never prints that job by itself', async () => {
    const { printer, paper, troubles } = await aStation();
    await printer.print(job(aReceipt('first')));
    paper.set({ paper: 'out' });
    expect(await printer.print(job(aReceipt('second'), true))).toBe('failed');
    expect([printer.state(), troubles, paper.drawerPulses()]).toEqual(['failed', ['E-PRN-01 paper-out'], 1]);
    paper.set({ paper: 'ok' });
    await eventually('the printer is ready again', () => printer.state() === 'ready');
    expect(await printer.print(job(aReceipt('third')))).toBe('sent');
    expect(qrsOf(paper)).toEqual(['first', 'third']);
  });

  it('says that the cover is open, and can still open the drawer', async () => {
    const { printer, paper, troubles } = await aStation();
    paper.set({ isCoverOpen: true });
    expect(await printer.print(job(aReceipt()))).toBe('failed');
    expect([await printer.kick(), paper.drawerPulses(), troubles]).toEqual(['sent', 1, ['E-PRN-01 cover-open']]);
  });

  it('fails a job whose connection breaks in the middle, sends it once only, and recovers', async () => {
    const { printer, paper, troubles, states } = await aStation();
    paper.dropAfter(300);
    expect(await printer.print(job(aReceipt('torn')))).toBe('failed');
    expect([troubles, states.at(-1)]).toEqual([['E-PRN-01 connection-lost'], 'lost']);
    await eventually('the printer is ready again', () => printer.state() === 'ready');
    expect(qrsOf(paper)).toEqual([]);
  });

  it('takes a printer that never answers for write-only, and one that stopped answering for broken', async () => {
    const { at, bytes } = await aSilentPrinter();
    const { printer } = aDriver(at);
    expect(await printer.print(job(aReceipt(), true))).toBe('sent');
    expect(bytes().includes(Buffer.from([0x1b, 0x70, 0, 0x32, 0xfa, 0x1b, 0x40]))).toBe(true);
    expect(bytes().includes('Blue Dream vape cartridge')).toBe(true);

    const station = await aStation();
    await station.printer.print(job(aReceipt('heard')));
    station.paper.set({ isMute: true });
    expect(await station.printer.print(job(aReceipt('unheard')))).toBe('failed');
    expect([station.troubles, qrsOf(station.paper)]).toEqual([['E-PRN-01 no-answer'], ['heard']]);
  });

  it('is absent while nobody listens, never rejects, and finds the printer when it is switched on (row 46)', async () => {
    const port = await freePort();
    const { printer, troubles, states } = aDriver({ host: '127.0.0.1', port });
    expect(await printer.print(job(aReceipt('lost'), true))).toBe('failed');
    expect([troubles, states]).toEqual([['E-PRN-01 absent'], ['connecting', 'absent']]);
    const paper = createVirtualPrinter({ clock: aRealWorld().clock, ids: { uuid: () => 'paper' }, port });
    await paper.start();
    cleanUp.push(paper.stop);
    await eventually('the printer is ready', () => printer.state() === 'ready');
    expect(await printer.print(job(aReceipt('found')))).toBe('sent');
    expect(qrsOf(paper)).toEqual(['found']);
  });

  it('ends with its jobs failed when stopped, and can start again', async () => {
    const { printer, paper, states } = await aStation();
    const printing = printer.print(job(aReceipt('stopped')));
    await printer.stop();
    expect([await printing, await printer.print(job(aReceipt('late')))]).toEqual(['failed', 'failed']);
    expect([printer.state(), states.at(-1)]).toEqual(['off', 'off']);
    printer.start();
    expect(await printer.print(job(aReceipt('again')))).toBe('sent');
    expect(qrsOf(paper)).toEqual(['again']);
  });

  it('logs states and reasons, never a word of a receipt', async () => {
    const { printer, paper, world } = await aStation();
    paper.set({ paper: 'out' });
    await printer.print(job(aReceipt()));
    expect(world.logged).toEqual([
      'printer.state {"state":"connecting"}',
      'printer.state {"state":"ready"}',
      'printer.state {"state":"failed"}',
      'printer.failed {"fault":"paper-out"}',
    ]);
  });
});

describe('createPrinter without a printer', () => {
  it('is off and says so of every job', async () => {
    const printer: Printer = createPrinter({ kind: 'none' }, aRealWorld());
    printer.start();
    expect([
      printer.state(),
      await printer.print(job(aReceipt(), true)),
      await printer.kick(),
      printer.columns,
    ]).toEqual(['off', 'off', 'off', 42]);
    await printer.stop();
  });
});
