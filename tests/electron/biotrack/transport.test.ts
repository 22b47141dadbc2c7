import https from 'node:https';
import net from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type CallLimits, defaultLimits } from '../../../electron/biotrack/client-config';
import { createTransport, type Transport } from '../../../electron/biotrack/transport';
import { aCertificate } from '../../support/sync/certificate';
import { ManualTime } from '../../support/sync/ports';
import { aScriptedServer, http200, httpStatus } from '../../support/sync/scripted-server';

function aTransport(
  baseUrl: string,
  limits: Partial<CallLimits> = {},
  trustedCertificates?: readonly string[],
): Transport {
  const transport = createTransport({ baseUrl, limits: { ...defaultLimits, ...limits }, trustedCertificates });
  onTestFinished(() => transport.close());
  return transport;
}

const noAnswer = (why: string) => ({ kind: 'failed', failure: { kind: 'no-answer', why } });
const notSent = (why: string) => ({ kind: 'failed', failure: { kind: 'not-sent', why } });

/** Listens and never accepts the talk to begin. */
async function aPort(onConnection: (socket: net.Socket) => void): Promise<number> {
  const sockets: net.Socket[] = [];
  const server = net.createServer(socket => {
    sockets.push(socket.on('error', () => undefined));
    onConnection(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function aSecureServer(
  days: number,
  host = '127.0.0.1',
): Promise<{ port: number; cert: string; requests: () => number }> {
  const { key, cert } = aCertificate({ days, host });
  let requests = 0;
  const server = https.createServer({ key, cert }, (_, response) => {
    requests += 1;
    response.end('{"success":1}');
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, cert, requests: () => requests };
}

describe('one call', () => {
  it('posts the body to the one path and hands back the answer', async () => {
    const server = await aScriptedServer(() => http200('{"success":1}', 'date: Tue, 10 Mar 2026 18:00:00 GMT\r\n'));
    const reply = await aTransport(`${server.baseUrl}/`).post('{"a":"ñ"}', 1_000);
    expect(reply).toEqual({ kind: 'reply', body: '{"success":1}', date: 'Tue, 10 Mar 2026 18:00:00 GMT' });
    expect(server.received[0]?.head).toMatch(/^POST \/serverjson\.asp HTTP\/1\.1\r\n/);
    expect(server.received[0]?.head).toMatch(/content-type: text\/JSON/i);
    expect(server.received[0]?.json).toEqual({ a: 'ñ' });
  });

  it('keeps its connection for the next call', async () => {
    const server = await aScriptedServer(() => http200('{}'));
    const transport = aTransport(server.baseUrl);
    for (let call = 0; call < 3; call += 1) await transport.post('{}', 1_000);
    expect(server.connections()).toBe(1);
  });

  it('does not use a connection again that was idle for too long', async () => {
    const server = await aScriptedServer(() => http200('{}'));
    const transport = aTransport(server.baseUrl, { idleSocketMs: 20 });
    await transport.post('{}', 1_000);
    await new Promise(resolve => setTimeout(resolve, 80));
    await transport.post('{}', 1_000);
    expect(server.connections()).toBe(2);
  });
});

describe('before the first byte', () => {
  it('proves that nothing was sent when nobody listens', async () => {
    const port = await aPort(socket => socket.destroy());
    const closed = net.createServer();
    await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    await new Promise(resolve => closed.close(resolve));
    const free = typeof address === 'object' && address !== null ? address.port : port;
    expect(await aTransport(`http://127.0.0.1:${free}`).post('{}', 1_000)).toEqual(notSent('unreachable'));
  });

  it('proves that nothing was sent when the name is unknown', async () => {
    expect(await aTransport('http://no-such-host.invalid').post('{}', 5_000)).toEqual(notSent('unreachable'));
  });

  it('gives up on a handshake that never ends', async () => {
    const port = await aPort(() => undefined);
    const transport = aTransport(`https://127.0.0.1:${port}`, { tlsMs: 50 });
    expect(await transport.post('{}', 5_000)).toEqual(notSent('unreachable'));
  });

  it('row 30: sends nothing to a certificate it does not know', async () => {
    const server = await aSecureServer(30);
    expect(await aTransport(`https://127.0.0.1:${server.port}`).post('{}', 2_000)).toEqual(notSent('insecure'));
    expect(server.requests()).toBe(0);
  });

  it('row 30: sends nothing to a trusted certificate that has expired', async () => {
    const server = await aSecureServer(-1);
    const transport = aTransport(`https://127.0.0.1:${server.port}`, {}, [server.cert]);
    expect(await transport.post('{}', 2_000)).toEqual(notSent('insecure'));
    expect(server.requests()).toBe(0);
  });

  it('row 30: sends nothing to a trusted certificate of another host', async () => {
    const server = await aSecureServer(30, 'state.example');
    const transport = aTransport(`https://127.0.0.1:${server.port}`, {}, [server.cert]);
    expect(await transport.post('{}', 2_000)).toEqual(notSent('insecure'));
    expect(server.requests()).toBe(0);
  });

  it('talks over a connection whose certificate is trusted, current and for this host', async () => {
    const server = await aSecureServer(30);
    const transport = aTransport(`https://127.0.0.1:${server.port}`, {}, [server.cert]);
    expect(await transport.post('{}', 2_000)).toMatchObject({ kind: 'reply', body: '{"success":1}' });
  });

  it('takes plain text on a secure port for an insecure line', async () => {
    const port = await aPort(socket => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    expect(await aTransport(`https://127.0.0.1:${port}`).post('{}', 2_000)).toEqual(notSent('insecure'));
  });
});

describe('after the first byte', () => {
  it('row 27: knows nothing when the answer does not come in time', async () => {
    const server = await aScriptedServer(() => 'hang');
    expect(await aTransport(server.baseUrl).post('{}', 80)).toEqual(noAnswer('timeout'));
  });

  it('stops waiting for an answer that drips for longer than the whole call may take', async () => {
    const server = await aScriptedServer((_, socket) => {
      const timer = setInterval(() => socket.write(' '), 10);
      socket.on('close', () => clearInterval(timer));
      return 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n';
    });
    expect(await aTransport(server.baseUrl).post('{}', 100)).toEqual(noAnswer('timeout'));
  });

  it.each<[string, string | null]>([
    ['instead of an answer', null],
    ['within the headers', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['within the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"success":1'],
  ])('knows nothing when the connection dies %s', async (_, bytes) => {
    const server = await aScriptedServer((_request, socket) => {
      if (bytes !== null) socket.end(bytes);
      return bytes === null ? null : 'hang';
    });
    expect(await aTransport(server.baseUrl).post('{}', 2_000)).toEqual(noAnswer('reset'));
  });

  it.each([301, 302, 400, 404, 500, 502, 503, 504])(
    'row 28: takes status %i for no answer, and follows nothing',
    async status => {
      const server = await aScriptedServer(() => httpStatus(status, 'location: http://127.0.0.1:1/\r\n'));
      expect(await aTransport(server.baseUrl).post('{}', 1_000)).toEqual(noAnswer('http-status'));
      expect(server.received).toHaveLength(1);
    },
  );

  it('passes on how long the state wants to be left alone', async () => {
    const server = await aScriptedServer(() => httpStatus(429, 'retry-after: 7\r\n'));
    expect(await aTransport(server.baseUrl).post('{}', 1_000)).toEqual({
      kind: 'failed',
      failure: { kind: 'rate-limited', retryAfterMs: 7_000 },
    });
  });

  it.each([
    ['seconds', 'retry-after: 120\r\n'],
    ['a date', 'date: Wed, 21 Oct 2026 07:26:00 GMT\r\nretry-after: Wed, 21 Oct 2026 07:28:00 GMT\r\n'],
  ])('passes it on from any other status too, in %s', async (_, headers) => {
    const server = await aScriptedServer(() => httpStatus(503, headers));
    expect(await aTransport(server.baseUrl).post('{}', 1_000)).toEqual({
      kind: 'failed',
      failure: { kind: 'no-answer', why: 'http-status', retryAfterMs: 120_000 },
    });
  });

  it.each([
    ['a page', 'content-length: 13\r\n\r\n<h1>Down</h1>', '<h1>Down</h1>'],
    ['more than people can read', `content-length: 90000\r\n\r\n${'x'.repeat(90_000)}`, 'x'.repeat(16_384)],
    ['a page that never ends', 'content-length: 100\r\n\r\n<h1>Down', '<h1>Down'],
  ])('keeps what came instead of an answer: %s', async (_, rest, said) => {
    const server = await aScriptedServer(() => `HTTP/1.1 503 Busy\r\n${rest}`);
    expect(await aTransport(server.baseUrl).post('{}', 5_000)).toEqual({ ...noAnswer('http-status'), said });
  });

  it('does not read an answer of more than a megabyte', async () => {
    const server = await aScriptedServer(() => http200(`{"a":"${'x'.repeat(1_048_576)}"}`));
    expect(await aTransport(server.baseUrl).post('{}', 5_000)).toEqual(noAnswer('unreadable'));
  });
});

it('gives up by the clock it is given, not by one of its own', async () => {
  const time = new ManualTime(0);
  const server = await aScriptedServer(() => 'hang');
  const transport = createTransport({ baseUrl: server.baseUrl, limits: defaultLimits, timers: time.timers });
  onTestFinished(() => transport.close());
  const posted = transport.post('{}', 20_000);
  await expect.poll(() => server.received.length).toBe(1);
  await time.advance(19_999);
  const early = await Promise.race([posted, Promise.resolve('still waiting')]);
  await time.advance(1);
  expect([early, await posted]).toEqual(['still waiting', noAnswer('timeout')]);
});
