import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import type { Clock, Ids } from '../../ports';
import { concatBytes } from '../concat-bytes';
import { createAnnouncer, type Unsubscribe } from '../subscription';
import { createEscposReader, type PrinterAct } from './escpos-reader';
import { createPaperRoll } from './paper-roll';
import { createRealTimeStage, type RealTimeCommand } from './real-time';
import { changeReport, statusByte, type VirtualCondition } from './virtual-status';

export type VirtualPrinter = {
  readonly start: () => Promise<{ readonly host: string; readonly port: number }>;
  readonly stop: () => Promise<void>;
  /** Receipts that were cut off, newest last. */
  readonly paper: () => readonly ReceiptPaper[];
  readonly onPaper: (listener: (paper: ReceiptPaper) => void) => Unsubscribe;
  readonly drawerPulses: () => number;
  readonly unknownBytes: () => number;
  /** Runs out of paper, opens the cover, falls silent; what arrives meanwhile is printed when all is well again. */
  readonly set: (change: Partial<VirtualCondition>) => void;
  /** Breaks the connection after that many more bytes, as a pulled cable would. */
  readonly dropAfter: (bytes: number) => void;
};

const model = 'VIRTUAL-80';
const keptReceipts = 50;
const healthy: VirtualCondition = { paper: 'ok', isCoverOpen: false, isMute: false };

/** A network printer that shows its paper on the screen. It speaks enough status for a real driver to work with it. */
export function createVirtualPrinter(options: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly host?: string;
  readonly port?: number;
}): VirtualPrinter {
  const host = options.host ?? '127.0.0.1';
  const sockets = new Set<Socket>();
  const papers = createAnnouncer<ReceiptPaper>();
  const reader = createEscposReader();
  const roll = createPaperRoll(options);
  const kept: ReceiptPaper[] = [];
  let server: Server | null = null;
  let condition = healthy;
  let pulses = 0;
  let held: Uint8Array[] = [];
  let dropIn: number | null = null;
  let changesTo: Socket | null = null;

  const reply = (socket: Socket | null, bytes: readonly number[]) => {
    if (!condition.isMute && socket?.writable) socket.write(Uint8Array.from(bytes));
  };

  const obeyNow = (socket: Socket, { kind, parameter }: RealTimeCommand) => {
    if (kind === 'status') reply(socket, [statusByte(condition, parameter)]);
    if (kind === 'drawer') pulses += 1;
    if (kind === 'recover') held = [];
  };

  const obey = (socket: Socket | null, act: PrinterAct) => {
    switch (act.kind) {
      case 'drawer':
        pulses += 1;
        return;
      case 'ask':
        reply(socket, act.about === 'status' ? [0] : [0x5f, ...Buffer.from(model), 0]);
        return;
      case 'process-id':
        reply(socket, [0x37, 0x22, ...act.id, 0]);
        return;
      case 'report-changes':
        changesTo = act.mask === 0 ? null : socket;
        if (act.mask !== 0) reply(socket, changeReport(condition));
        return;
      default: {
        const receipt = roll.take(act);
        if (receipt === null) return;
        kept.push(receipt);
        if (kept.length > keptReceipts) kept.shift();
        papers.announce(receipt);
      }
    }
  };

  const work = (socket: Socket | null) => {
    if (condition.isCoverOpen || condition.paper === 'out') return;
    const bytes = concatBytes(held);
    held = [];
    for (const act of reader.push(bytes)) obey(socket, act);
  };

  const receive = (socket: Socket, stage: ReturnType<typeof createRealTimeStage>, chunk: Uint8Array) => {
    const taken = dropIn === null ? chunk : chunk.subarray(0, dropIn);
    if (dropIn !== null) dropIn -= taken.length;
    for (const received of stage.push(taken)) {
      if (received.kind === 'data') held.push(received.bytes);
      else obeyNow(socket, received);
    }
    work(socket);
    if (dropIn === 0) {
      dropIn = null;
      socket.resetAndDestroy();
    }
  };

  const serve = (socket: Socket) => {
    sockets.add(socket);
    const stage = createRealTimeStage();
    socket.on('data', chunk => receive(socket, stage, chunk));
    // 'close' follows, and a client that goes away is its own affair.
    socket.on('error', () => sockets.delete(socket));
    socket.on('close', () => {
      sockets.delete(socket);
      if (changesTo === socket) changesTo = null;
    });
  };

  return {
    start: () =>
      new Promise((resolve, reject) => {
        const mine = createServer({ noDelay: true }, serve);
        mine.once('error', reject);
        mine.listen(options.port ?? 0, host, () => {
          server = mine;
          resolve({ host, port: (mine.address() as AddressInfo).port });
        });
      }),
    stop: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy();
        if (server === null) return resolve();
        server.close(() => resolve());
        server = null;
      }),
    paper: () => [...kept],
    onPaper: papers.subscribe,
    drawerPulses: () => pulses,
    unknownBytes: reader.unknownBytes,
    set: change => {
      condition = { ...condition, ...change };
      if (changesTo !== null) reply(changesTo, changeReport(condition));
      const [socket = null] = sockets;
      work(socket);
    },
    dropAfter: bytes => {
      dropIn = bytes;
    },
  };
}
