import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openPrinterLink } from '../../../../electron/devices/printer/printer-link';
import { aRealWorld, eventually } from '../../../support/devices/real-world';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0)) await undo();
});

async function aLink(serve: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server: Server = createServer({ allowHalfOpen: true }, socket => {
    sockets.push(socket);
    socket.on('error', () => {});
    serve(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise(resolve => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const link = await openPrinterLink({
    host: '127.0.0.1',
    port,
    withinMs: 1_000,
    timers: aRealWorld().timers,
    onSocket: () => {},
  });
  if (link === null) throw new Error('connects');
  await eventually('the printer has its client', () => sockets.length === 1);
  return { link, printer: () => sockets[0] };
}

describe('openPrinterLink', () => {
  it('answers null where nobody listens, and when the attempt is ended', async () => {
    const { timers } = aRealWorld();
    const at = { host: '127.0.0.1', port: 1, withinMs: 1_000, timers };
    expect(await openPrinterLink({ ...at, onSocket: () => {} })).toBe(null);
    expect(await openPrinterLink({ ...at, onSocket: socket => socket.destroy() })).toBe(null);
  });

  it('does not wait longer than it may for an answer', async () => {
    const { link } = await aLink(socket => socket.resume());
    expect([await link.ask('paper', 20), link.isOpen()]).toEqual([null, true]);
    link.destroy();
    const startedMs = performance.now();
    expect([link.isOpen(), await link.ask('paper', 10_000), await link.write(Buffer.from('x'), 10_000)]).toEqual([
      false,
      null,
      false,
    ]);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });

  it('does not take a late answer to one question for the answer to the next', async () => {
    const { link, printer } = await aLink(socket => socket.resume());
    expect(await link.ask('offline-cause', 20)).toBe(null);
    printer()?.write(Uint8Array.of(0x16));
    await new Promise(resolve => setTimeout(resolve, 20));
    const asked = link.ask('paper', 1_000);
    printer()?.write(Uint8Array.of(0x12));
    expect(await asked).toBe(0x12);
    link.destroy();
  });

  it('does not wait for ever until a printer takes the bytes', async () => {
    const { link } = await aLink(socket => socket.pause());
    expect(await link.write(Buffer.alloc(64_000_000), 50)).toBe(false);
    link.destroy();
  });

  it('finishes cleanly with a printer that closes, and with one that does not', async () => {
    const polite = await aLink(socket => socket.resume().on('end', () => socket.end()));
    expect(await polite.link.finish(1_000)).toBe(true);
    const stubborn = await aLink(socket => socket.resume());
    expect([await stubborn.link.finish(20), stubborn.link.isOpen()]).toEqual([true, false]);
  });

  it('notices a connection that breaks while it finishes', async () => {
    const { link } = await aLink(socket => socket.resume().on('end', () => socket.resetAndDestroy()));
    expect(await link.write(Buffer.from('receipt'), 1_000)).toBe(true);
    expect(await link.finish(1_000)).toBe(false);
  });
});
