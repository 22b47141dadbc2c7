import net from 'node:net';
import tls from 'node:tls';
import { onTestFinished } from 'vitest';
import { defaultLimits } from '../../../electron/biotrack/client-config';
import { createTransport, type Transport } from '../../../electron/biotrack/transport';
import { aCertificate } from '../../support/sync/certificate';
import type { VirtualTime } from './virtual-time';

export const places = [
  'refused',
  'no-such-name',
  'certificate-unknown',
  'certificate-expired',
  'certificate-of-another',
  'silent-handshake',
  'cut-handshake',
] as const;
export type Place = (typeof places)[number];

export type Elsewhere = {
  readonly transports: Readonly<Record<Place, Transport>>;
  /** Callers that nothing but the clock will free. */
  waiting(): number;
};

/** Places a call may end at before the state ever hears of it. Gone with the test. */
export async function elsewhere(time: VirtualTime): Promise<Elsewhere> {
  const silent = new Set<net.Socket>();
  const silence = await aServer(
    net.createServer(socket => {
      silent.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => silent.delete(socket));
      socket.resume();
    }),
  );
  const cut = await aServer(net.createServer(socket => socket.once('data', () => socket.destroy())));
  const expired = aCertificate({ days: -1, host: '127.0.0.1' });
  const wrongName = aCertificate({ days: 30, host: 'state.example' });
  const [expiredPort, otherPort, unknownPort] = [
    await aServer(quietTls(expired)),
    await aServer(quietTls(wrongName)),
    await aServer(quietTls(aCertificate({ days: 30, host: '127.0.0.1' }))),
  ];
  const closed = await freePort();
  const to = (baseUrl: string, trusted?: string): Transport => {
    const trustedCertificates = trusted === undefined ? undefined : [trusted];
    const transport = createTransport({ baseUrl, limits: defaultLimits, trustedCertificates, timers: time.timers });
    onTestFinished(() => transport.close());
    return transport;
  };
  const transports = {
    refused: to(`http://127.0.0.1:${closed}`),
    'no-such-name': to('http://state.invalid'),
    'certificate-unknown': to(`https://127.0.0.1:${unknownPort}`),
    'certificate-expired': to(`https://127.0.0.1:${expiredPort}`, expired.cert),
    'certificate-of-another': to(`https://127.0.0.1:${otherPort}`, wrongName.cert),
    'silent-handshake': to(`https://127.0.0.1:${silence}`),
    'cut-handshake': to(`https://127.0.0.1:${cut}`),
  };
  return { transports, waiting: () => silent.size };
}

/** Shows its certificate, and would be silent behind it. */
function quietTls({ key, cert }: { readonly key: string; readonly cert: string }): tls.Server {
  const server = tls.createServer({ key, cert }, socket => socket.resume());
  return server.on('tlsClientError', () => undefined);
}

async function aServer(server: net.Server): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => server.close(resolve));
  });
  return portOf(server);
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise(resolve => server.close(resolve));
  return port;
}

function portOf(server: net.Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server without a port');
  return address.port;
}
