import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Body, Prepared } from './actions/action';
import { findAction, openGate, registryDown } from './exchange';
import { type Disturbance, disturbanceOf, type Faults } from './faults';
import { closeServer, listen, parseObject, readBody, send } from './http';
import type { RateLimiter } from './rate-limit';
import type { Reply } from './reply';
import type { World } from './world';

export type OfflineMode = 'refuse' | 'reset' | 'black_hole';

/** What the wire needs to know at each request; the world may have been reset since the last one. */
export type WireSource = {
  readonly world: () => World;
  readonly faults: Faults;
  readonly limiter: RateLimiter | null;
};

export type WireServer = {
  readonly listen: (port: number) => Promise<number>;
  readonly close: () => Promise<void>;
  readonly setOffline: (mode: OfflineMode | null) => Promise<void>;
  readonly offline: () => OfflineMode | null;
};

/** Longer than any client's heartbeat, so that an idle line does not die at the moment it is used. */
const keepAliveMs = 65_000;

const json = 'application/json; charset=utf-8';

export function createWireServer(source: WireSource): WireServer {
  let offline: OfflineMode | null = null;
  let port = 0;
  let stopping = new AbortController();
  const server = createServer((request, response) => {
    if (offline === 'black_hole') return;
    answer(source, request, response, stopping.signal).catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      console.error('sandbox: a request failed', error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = keepAliveMs;
  server.on('connection', socket => {
    if (offline === 'reset') socket.resetAndDestroy();
  });
  const close = async (): Promise<void> => {
    stopping.abort();
    await closeServer(server);
  };
  return {
    listen: async wanted => {
      stopping = new AbortController();
      port = await listen(server, wanted);
      if (offline === 'refuse') await close();
      return port;
    },
    close,
    setOffline: async mode => {
      offline = mode;
      if (port === 0) return;
      if (mode === 'refuse') return close();
      // Whoever is connected was connected to a state that answered; a cut line is cut for them too.
      server.closeAllConnections();
      if (!server.listening) {
        stopping = new AbortController();
        await listen(server, port);
      }
    },
    offline: () => offline,
  };
}

async function answer(source: WireSource, request: IncomingMessage, response: ServerResponse, stopping: AbortSignal) {
  const body = await readRequest(request, response);
  if (body === null) return;
  const needsRegistry = findAction(body)?.needsRegistry ?? false;
  const disturbance = disturbanceOf(source.faults.strike(String(body['action']), needsRegistry));
  if (disturbance.isDroppedBefore) {
    response.destroy();
    return;
  }
  await pause(disturbance.delayMs.before, stopping);
  const reply = disturbance.takesEffect ? await takeEffect(source, body, disturbance, stopping) : null;
  await pause(disturbance.delayMs.after, stopping);
  if (disturbance.isDroppedAfter) response.destroy();
  else if (reply !== null && 'retryAfter' in reply) throttle(response, reply.retryAfter);
  else sendReply(response, reply?.reply ?? null, disturbance);
}

type Outcome = { readonly reply: Reply } | { readonly retryAfter: number };

async function takeEffect(
  source: WireSource,
  body: Body,
  disturbance: Disturbance,
  stopping: AbortSignal,
): Promise<Outcome> {
  const world = source.world();
  const gate = openGate(world, source.limiter, body, world.clock.epoch());
  if (gate.kind === 'throttled') return { retryAfter: gate.retryAfter };
  const { prepared } = gate;
  if (prepared.kind === 'answered') return { reply: prepared.reply };
  if (disturbance.isRegistryDown) {
    prepared.abandon();
    return { reply: registryDown(world.clock.epoch()) };
  }
  await runningPause(prepared, disturbance.delayMs.during, stopping);
  return { reply: prepared.run(world.clock.epoch()) };
}

/** A state that stops while a write is running has not made it true. */
async function runningPause(prepared: Extract<Prepared, { kind: 'ready' }>, ms: number, stopping: AbortSignal) {
  try {
    await pause(ms, stopping);
  } catch (error) {
    prepared.abandon();
    throw error;
  }
}

async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal: stopping });
}

/** The request's object; anything that is no request at all is answered here, in plain HTTP. */
async function readRequest(request: IncomingMessage, response: ServerResponse): Promise<Body | null> {
  const path = new URL(request.url ?? '/', 'http://sandbox').pathname;
  const read = await readBody(request);
  if (read.kind === 'cut-off') return null;
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const body = read.kind === 'read' ? parseObject(read.text) : null;
  if (path !== '/serverjson.asp') refuse(response, 404, 'The only address here is /serverjson.asp.');
  else if (request.method !== 'POST') refuse(response, 405, 'Requests are sent by POST.');
  else if (read.kind === 'too-large') refuse(response, 413, 'The body is larger than 1 MiB.');
  else if (contentType !== 'text/json' && contentType !== 'application/json') refuse(response, 415, 'Send text/JSON.');
  else if (body === null) refuse(response, 400, 'The body is not a JSON object.');
  else return body;
  return null;
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  send(response, status, sentence, 'text/plain; charset=utf-8');
}

function throttle(response: ServerResponse, retryAfter: number): void {
  send(response, 429, 'Too many requests.', 'text/plain; charset=utf-8', { 'Retry-After': String(retryAfter) });
}

function sendReply(response: ServerResponse, reply: Reply | null, disturbance: Disturbance): void {
  const { status, body, hasNumbersAsStrings } = disturbance;
  if (status !== null) {
    const retry = status.retryAfter === undefined ? undefined : { 'Retry-After': String(status.retryAfter) };
    send(response, status.code, '', 'text/html', retry);
  } else if (body === 'empty') {
    send(response, 200, '', json);
  } else if (body === 'html') {
    send(response, 200, '<html><body>Service</body></html>', 'text/html');
  } else {
    const text = JSON.stringify(reply, hasNumbersAsStrings ? numberAsString : undefined);
    send(response, 200, body === 'header_leak' ? `Content-Type: text/plain\r\n\r\n${text}` : text, json);
  }
}

function numberAsString(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}
