import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type EncodeOptions, encodeReports } from './encode-reports';

/** A program that plays a scanner: the register connects to it exactly as it would to a real one. */
export type VirtualScanner = {
  readonly start: () => Promise<{ readonly host: string; readonly port: number }>;
  readonly stop: () => Promise<void>;
  /** Plays one code. 'nobody-listening' when no register is connected: like a real scanner, it keeps nothing. */
  readonly scan: (text: string, options?: EncodeOptions) => 'sent' | 'nobody-listening';
  /** Plays bytes as they are: faulty reports, frames cut in the middle. */
  readonly sendBytes: (bytes: Uint8Array) => 'sent' | 'nobody-listening';
  /** Ends every connection at once, as a pulled cable would. */
  readonly unplug: () => void;
  /** A register is connected, so that a scan would be heard. */
  readonly isHeard: () => boolean;
};

export function createVirtualScanner(options: { readonly host?: string; readonly port?: number } = {}): VirtualScanner {
  const host = options.host ?? '127.0.0.1';
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  /** Started again, it is where it was: a register does not look for it anywhere else. */
  let port = options.port ?? 0;

  const sendBytes: VirtualScanner['sendBytes'] = bytes => {
    if (sockets.size === 0) return 'nobody-listening';
    for (const socket of sockets) socket.write(bytes);
    return 'sent';
  };
  const unplug = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };

  return {
    start: () =>
      new Promise((resolve, reject) => {
        const mine = createServer({ noDelay: true }, socket => {
          sockets.add(socket);
          socket.resume();
          // A register that goes away is no trouble of the scanner's; 'close' follows.
          socket.on('error', () => sockets.delete(socket));
          socket.on('close', () => sockets.delete(socket));
        });
        mine.once('error', reject);
        mine.listen(port, host, () => {
          server = mine;
          port = (mine.address() as AddressInfo).port;
          resolve({ host, port });
        });
      }),
    stop: () =>
      new Promise(resolve => {
        unplug();
        if (server === null) return resolve();
        server.close(() => resolve());
        server = null;
      }),
    scan: (text, scanOptions) => sendBytes(Buffer.concat(encodeReports(text, scanOptions))),
    sendBytes,
    unplug,
    isHeard: () => sockets.size > 0,
  };
}
