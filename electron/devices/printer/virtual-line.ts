import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** How the network side of a virtual printer behaves; all of it can be changed while it runs. */
export type LineManners = {
  /** Takes connections and reads nothing of them. */
  readonly hangsConnect?: boolean;
  /** One byte a packet. */
  readonly splitsReplies?: boolean;
};

/** One client at a time, as printers have it (hardware.md, section 8.1): a second one is hung up on at once. */
export type VirtualLine = {
  readonly start: () => Promise<{ readonly host: string; readonly port: number }>;
  readonly stop: () => Promise<void>;
  /** Refuses connections, as an address where nothing listens does, until it is told to take them again. */
  readonly refuse: (isRefusing: boolean) => Promise<void>;
  readonly setManners: (manners: LineManners) => void;
  readonly hasClient: () => boolean;
  readonly reply: (bytes: Uint8Array) => void;
  /** false: what comes stays in the network, and the sender feels it. */
  readonly setReading: (isReading: boolean) => void;
  /** Breaks the connection after that many more bytes, as a pulled cable would. */
  readonly dropAfter: (bytes: number) => void;
  readonly drop: () => void;
  /** Ends the connection politely. */
  readonly fin: () => void;
  /** Bytes that nobody asked for; false: nobody is there to get them. */
  readonly send: (bytes: Uint8Array) => boolean;
};

export function createVirtualLine(options: {
  readonly host: string;
  readonly port: number;
  readonly manners?: LineManners;
  readonly onClient: (socket: Socket) => void;
  readonly onData: (chunk: Uint8Array) => void;
}): VirtualLine {
  const { host, onClient, onData } = options;
  const sockets = new Set<Socket>();
  let port = options.port;
  let manners = options.manners ?? {};
  let server: Server | null = null;
  let client: Socket | null = null;
  let dropIn: number | null = null;

  const take = (socket: Socket, chunk: Uint8Array) => {
    const taken = dropIn === null ? chunk : chunk.subarray(0, dropIn);
    if (dropIn !== null) dropIn -= taken.length;
    if (taken.length > 0) onData(taken);
    if (dropIn !== 0) return;
    dropIn = null;
    socket.resetAndDestroy();
  };

  const serve = (socket: Socket) => {
    sockets.add(socket);
    // 'close' follows, and a client that goes away is its own affair.
    socket.on('error', () => sockets.delete(socket));
    socket.on('close', () => {
      sockets.delete(socket);
      if (client === socket) client = null;
    });
    if (manners.hangsConnect === true) return socket.pause();
    if (client !== null) return socket.destroy();
    client = socket;
    onClient(socket);
    socket.on('data', chunk => take(socket, chunk));
    return;
  };

  const open = () =>
    new Promise<void>((resolve, reject) => {
      const mine = createServer({ noDelay: true }, serve);
      mine.once('error', reject);
      mine.listen(port, host, () => {
        server = mine;
        port = (mine.address() as AddressInfo).port;
        resolve();
      });
    });

  const close = () =>
    new Promise<void>(resolve => {
      for (const socket of sockets) socket.destroy();
      if (server === null) return resolve();
      server.close(() => resolve());
      server = null;
    });

  const send = (bytes: Uint8Array): boolean => {
    if (client === null || !client.writable) return false;
    if (manners.splitsReplies === true) for (const byte of bytes) client.write(Uint8Array.of(byte));
    else client.write(bytes);
    return true;
  };

  return {
    start: async () => {
      await open();
      return { host, port };
    },
    stop: close,
    refuse: isRefusing => (isRefusing ? close() : server === null ? open() : Promise.resolve()),
    setManners: next => {
      manners = next;
    },
    hasClient: () => client !== null,
    reply: bytes => void send(bytes),
    setReading: isReading => {
      if (isReading) client?.resume();
      else client?.pause();
    },
    dropAfter: bytes => {
      dropIn = bytes;
      if (bytes === 0) {
        dropIn = null;
        client?.resetAndDestroy();
      }
    },
    drop: () => client?.resetAndDestroy(),
    fin: () => client?.end(),
    send,
  };
}
