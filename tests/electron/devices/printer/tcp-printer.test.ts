import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createTcpPrinter } from '../../../../electron/devices/printer/tcp-printer';
import { aRealWorld } from '../../../support/devices/real-world';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0)) await undo();
});

/** A printer that answers each status question by the script; `hear` sees every byte. */
async function aScriptedPrinter(answer: (question: number, asked: number, socket: Socket) => void) {
  const heard: Buffer[] = [];
  const sockets = new Set<Socket>();
  let asked = 0;
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', chunk => {
      heard.push(chunk);
      for (let at = chunk.indexOf('\u0010\u0004'); at >= 0; at = chunk.indexOf('\u0010\u0004', at + 1)) {
        asked += 1;
        answer(chunk[at + 2] ?? 0, asked, socket);
      }
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise(resolve => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const printer = createTcpPrinter({ host: '127.0.0.1', port, timers: aRealWorld().timers });
  return { printer, heard: () => Buffer.concat(heard).toString('latin1') };
}

const parcel = { body: Buffer.from('receipt'), opensDrawer: false };
const well = (_: number, __: number, socket: Socket) => socket.write(Uint8Array.of(0x12));

describe('createTcpPrinter', () => {
  it('asks before the first byte and once behind the last', async () => {
    const { printer, heard } = await aScriptedPrinter(well);
    expect(await printer.deliver(parcel)).toEqual({ kind: 'sent' });
    expect(heard()).toBe('\u0010\u0004\u0002\u0010\u0004\u0003\u0010\u0004\u0004receipt\u0010\u0004\u0004');
  });

  it.each([
    ['cover', 2, 0x16, 'cover-open'],
    ['cutter', 3, 0x1a, 'printer-error'],
    ['paper', 4, 0x7e, 'paper-out'],
  ])('keeps the receipt back over trouble with the %s', async (_, question, byte, fault) => {
    const { printer, heard } = await aScriptedPrinter((asked, __, socket) =>
      socket.write(Uint8Array.of(asked === question ? byte : 0x12)),
    );
    expect(await printer.deliver(parcel)).toEqual({ kind: 'failed', fault });
    expect(heard()).not.toContain('receipt');
  });

  it('fails a receipt behind which the paper is out', async () => {
    const { printer } = await aScriptedPrinter((_, asked, socket) =>
      socket.write(Uint8Array.of(asked === 4 ? 0x7e : 0x12)),
    );
    expect(await printer.deliver(parcel)).toEqual({ kind: 'failed', fault: 'paper-out' });
  });

  it('is not misled by status changes, flow control or printed ids among the answers', async () => {
    const { printer } = await aScriptedPrinter((_, __, socket) =>
      socket.write(Uint8Array.of(0x10, 0, 3, 0, 0x11, 0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0, 0x12)),
    );
    expect(await printer.deliver(parcel)).toEqual({ kind: 'sent' });
  });

  it('asks twice before it gives up on a printer that has answered before', async () => {
    const { printer, heard } = await aScriptedPrinter((question, asked, socket) => {
      if (asked !== 5) well(question, asked, socket);
    });
    await printer.deliver(parcel);
    expect(await printer.deliver(parcel)).toEqual({ kind: 'sent' });
    expect(heard().split('\u0010\u0004').length - 1).toBe(9);
  });

  it('says that the printer hung up', async () => {
    const { printer } = await aScriptedPrinter((_, __, socket) => socket.destroy());
    expect(await printer.deliver(parcel)).toEqual({ kind: 'failed', fault: 'connection-lost' });
  });

  it('checks without a byte until the printer is known to answer', async () => {
    const { printer, heard } = await aScriptedPrinter(well);
    expect([await printer.check(), heard()]).toEqual([{ kind: 'sent' }, '']);
    await printer.deliver(parcel);
    const before = heard();
    expect([await printer.check(), heard()]).toEqual([
      { kind: 'sent' },
      `${before}\u0010\u0004\u0002\u0010\u0004\u0003\u0010\u0004\u0004`,
    ]);
  });

  it('ends at once when aborted', async () => {
    const { printer, heard } = await aScriptedPrinter((_, asked, socket) => {
      if (asked < 4) socket.write(Uint8Array.of(0x12));
      else printer.abort();
    });
    expect(await printer.deliver(parcel)).toEqual({ kind: 'failed', fault: 'connection-lost' });
    expect(heard()).toContain('receipt');
  });
});
