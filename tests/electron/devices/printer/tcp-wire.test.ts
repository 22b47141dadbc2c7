import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTcpTransport } from '../../../../electron/devices/printer/tcp-wire';
import { aFreePort } from '../../../support/devices/printer-station';
import { aRealWorld, eventually } from '../../../support/devices/real-world';

async function aServer(serve: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket);
  });
  const port = await aFreePort();
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => server.close(resolve));
  });
  return port;
}

const aTransport = (port: number) => createTcpTransport({ host: '127.0.0.1', port, timers: aRealWorld().timers });

async function aWire(serve: (socket: Socket) => void) {
  const opened = await aTransport(await aServer(serve)).open();
  if (opened.kind === 'failed') throw new Error(opened.reason);
  return opened.wire;
}

describe('createTcpTransport', () => {
  it('says that nobody listens, and that an attempt was ended', async () => {
    expect(await aTransport(await aFreePort()).open()).toEqual({ kind: 'failed', reason: 'refused' });
    const transport = aTransport(await aServer(() => {}));
    const opening = transport.open();
    transport.abort();
    expect(await opening).toEqual({ kind: 'failed', reason: 'gone' });
  });

  it('gives up on an address that swallows the call', async () => {
    const port = await aServer(() => {});
    const impatient = {
      after: (_: number, run: () => void) => {
        queueMicrotask(run);
        return () => {};
      },
    };
    const transport = createTcpTransport({ host: '127.0.0.1', port, timers: impatient });
    expect(await transport.open()).toEqual({ kind: 'failed', reason: 'gone' });
  });

  it('carries bytes both ways and lets them leave before it closes', async () => {
    let heard = '';
    const wire = await aWire(socket => {
      socket.on('data', chunk => {
        heard += chunk.toString();
        socket.write('back');
      });
      socket.on('end', () => socket.end());
    });
    let back = '';
    wire.onData(chunk => {
      back += Buffer.from(chunk).toString();
    });
    expect(await wire.write(Buffer.from('there'))).toBe(true);
    await eventually('the answer', () => back === 'back');
    void wire.write(Buffer.from(' and gone'));
    await wire.close();
    expect([heard, wire.isOpen(), await wire.write(Buffer.from('x'))]).toEqual(['there and gone', false, false]);
  });

  it('ends for everybody when the other side breaks it off', async () => {
    const wire = await aWire(socket => void setTimeout(() => socket.resetAndDestroy(), 30));
    let ends = 0;
    wire.onClose(() => {
      ends += 1;
    });
    await eventually('the end', () => ends === 1);
    expect([wire.isOpen(), await wire.write(Buffer.from('x'))]).toEqual([false, false]);
  });

  it('does not wait for ever for a printer that never closes', async () => {
    const wire = await aWire(socket => socket.resume());
    await wire.close();
    expect(wire.isOpen()).toBe(false);
  });
});
