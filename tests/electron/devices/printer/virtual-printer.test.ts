import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createVirtualPrinter } from '../../../../electron/devices/printer/virtual-printer';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { bytesFrom } from '../../../support/devices/report-hex';

const cleanUp: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

async function aPrinter() {
  let made = 0;
  const printer = createVirtualPrinter({ clock: aRealWorld().clock, ids: { uuid: () => `paper-${++made}` } });
  const at = await printer.start();
  cleanUp.push(printer.stop);
  return { printer, at };
}

function aClient(at: { readonly host: string; readonly port: number }) {
  const received: number[] = [];
  const socket: Socket = connect(at);
  socket.on('data', chunk => received.push(...chunk));
  let closes = 0;
  socket.on('error', () => {});
  socket.on('close', () => {
    closes += 1;
  });
  cleanUp.push(() => socket.destroy());
  return { send: (hex: string) => socket.write(bytesFrom(hex)), received, isClosed: () => closes > 0 };
}

const textsOf = (printer: Awaited<ReturnType<typeof aPrinter>>['printer']) =>
  printer.paper().map(paper => paper.lines.map(line => line.text).join('/'));

describe('createVirtualPrinter', () => {
  it('shows each receipt that was cut off', async () => {
    const { printer, at } = await aPrinter();
    const shown: string[] = [];
    printer.onPaper(paper => shown.push(paper.id));
    const client = aClient(at);
    client.send('1b 40 41 0a 42 0a 1d 56 00 43 0a');
    client.send('1d 56 00');
    await eventually('two receipts', () => printer.paper().length === 2);
    expect([textsOf(printer), shown, printer.unknownBytes()]).toEqual([['A/B', 'C'], ['paper-1', 'paper-2'], 0]);
  });

  it('answers real-time questions, the model, the status and a printed id', async () => {
    const { at } = await aPrinter();
    const client = aClient(at);
    client.send('10 04 01 10 04 02 10 04 03 10 04 04 1d 72 01 1d 49 43 1d 28 48 06 00 30 30 30 30 30 31');
    await eventually('all answers', () => client.received.length === 22);
    expect(client.received).toEqual([
      0x12,
      0x12,
      0x12,
      0x12,
      0,
      0x5f,
      ...Buffer.from('TM-T88VI'),
      0,
      0x37,
      0x22,
      0x30,
      0x30,
      0x30,
      0x31,
      0,
    ]);
  });

  it('holds what comes while the paper is out and prints it afterwards; the drawer opens all the same', async () => {
    const { printer, at } = await aPrinter();
    const client = aClient(at);
    client.send('1d 61 0f');
    await eventually('the first report', () => client.received.length === 4);
    printer.set({ paper: 'out' });
    client.send('41 0a 1d 56 00 10 14 01 00 01 10 04 02');
    await eventually('the answer', () => client.received.length === 13);
    expect([client.received, textsOf(printer), printer.drawerPulses()]).toEqual([
      [0x10, 0, 0, 0, 0x18, 0, 0x0f, 0, 0x1c, 0, 0x0f, 0, 0x32],
      [],
      1,
    ]);
    printer.set({ paper: 'ok' });
    expect(textsOf(printer)).toEqual(['A']);
  });

  it('forgets what it holds when told to recover', async () => {
    const { printer, at } = await aPrinter();
    const client = aClient(at);
    printer.set({ isCoverOpen: true });
    client.send('41 0a 1d 56 00');
    client.send('10 05 02 10 04 02');
    await eventually('the answer', () => client.received.length === 1);
    printer.set({ isCoverOpen: false });
    client.send('42 0a 1d 56 00');
    await eventually('a receipt', () => printer.paper().length === 1);
    expect([client.received, textsOf(printer)]).toEqual([[0x16], ['B']]);
  });

  it('can fall silent and can break off', async () => {
    const { printer, at } = await aPrinter();
    const client = aClient(at);
    printer.set({ isMute: true });
    client.send('10 04 01 41 0a 1d 56 00');
    await eventually('a receipt', () => printer.paper().length === 1);
    printer.dropAfter(3);
    client.send('42 43 0a 44 45');
    await eventually('the break', client.isClosed);
    expect([client.received, textsOf(printer)]).toEqual([[], ['A']]);
  });

  it('keeps the last fifty receipts', async () => {
    const { printer, at } = await aPrinter();
    const client = aClient(at);
    for (let count = 0; count < 60; count += 1) client.send('41 0a 1d 56 00');
    await eventually('sixty receipts', () => printer.paper().at(-1)?.id === 'paper-60');
    expect([printer.paper().length, printer.paper()[0]?.id]).toEqual([50, 'paper-11']);
  });
});
