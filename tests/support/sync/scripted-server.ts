import net from 'node:net';
import { onTestFinished } from 'vitest';

export type Received = {
  readonly head: string;
  readonly body: string;
  readonly json: Readonly<Record<string, unknown>>;
};
/** What the server does with one request; `raw` writes bytes, null hangs up without a word, 'hang' never answers. */
export type Play = (request: Received, socket: net.Socket) => string | null | 'hang';

export type ScriptedServer = {
  readonly baseUrl: string;
  readonly received: readonly Received[];
  connections(): number;
};

/** A server of raw bytes: it says exactly what a test wants said, right or wrong. Ends with the test. */
export async function aScriptedServer(play: Play): Promise<ScriptedServer> {
  const received: Received[] = [];
  const sockets = new Set<net.Socket>();
  let connections = 0;
  const server = net.createServer(socket => {
    connections += 1;
    sockets.add(socket);
    let buffer = '';
    socket.on('error', () => sockets.delete(socket));
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', data => {
      buffer += data.toString('utf8');
      for (let request = takeRequest(buffer); request !== null; request = takeRequest(buffer)) {
        buffer = request.rest;
        received.push(request);
        const answer = play(request, socket);
        if (answer === null) socket.destroy();
        else if (answer !== 'hang') socket.write(answer);
      }
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { baseUrl: `http://127.0.0.1:${address.port}`, received, connections: () => connections };
}

function takeRequest(buffer: string): (Received & { readonly rest: string }) | null {
  const end = buffer.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = buffer.slice(0, end);
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? '0');
  const body = buffer.slice(end + 4, end + 4 + length);
  if (Buffer.byteLength(body) < length) return null;
  return { head, body, json: JSON.parse(body), rest: buffer.slice(end + 4 + length) };
}

export function http200(body: string, headers = ''): string {
  return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

export function httpStatus(status: number, headers = ''): string {
  return `HTTP/1.1 ${status} Something\r\n${headers}content-length: 0\r\n\r\n`;
}

export const loginOk = http200(
  JSON.stringify({ success: 1, sessionid: 'session-of-24-characters', time: 1_773_165_600 }),
);

/** Answers every login, and leaves the rest to `play`. */
export function signedIn(play: Play): Play {
  return (request, socket) => (request.json['action'] === 'login' ? loginOk : play(request, socket));
}

export function ok(fields: Readonly<Record<string, unknown>>): string {
  return http200(JSON.stringify({ success: 1, sessiontime: 1_773_165_600, ...fields }));
}
