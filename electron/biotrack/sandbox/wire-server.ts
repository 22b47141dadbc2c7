import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Body } from './actions/action';
import { type Disturbance, disturbanceOf } from './disturbance';
import { type Begun, beginExchange, findAction, type Source } from './exchange';
import type { Fault } from './fault-modes';
import type { Faults } from './faults';
import { closeServer, listen, parseObject, readBody, send } from './http';
import type { Reply } from './reply';
import { sendReply } from './send-reply';

export type OfflineMode = 'refuse' | 'reset' | 'black_hole';

/** What the wire needs to know at each request; the world may have been reset since the last one. */
export type WireSource = Source & { readonly faults: Faults };

export type WireServer = {
  readonly listen: (port: number) => Promise<number>;
  readonly close: () => Promise<void>;
  readonly setOffline: (mode: OfflineMode | null) => Promise<void>;
  readonly offline: () => OfflineMode | null;
};

/** Longer than any client's heartbeat, so that an idle line does not die at the moment it is used. */
const keepAliveMs = 65_000;

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
  const body = await readRequest(request, response, source.faults);
  if (body === null) return;
  const { needsRegistry = false, needsSession = false } = findAction(body) ?? {};
  const faults = source.faults.strike({ action: String(body['action']), needsRegistry, needsSession });
  const disturbance = disturbanceOf(faults);
  if (disturbance.isDroppedBefore) {
    response.destroy();
    return;
  }
  await pause(disturbance.delayMs.before, stopping);
  if (disturbance.lands !== null) {
    landLater(source, body, faults, disturbance.lands);
    response.destroy();
    return;
  }
  const outcome = disturbance.takesEffect ? await takeEffect(source, body, faults, disturbance, stopping) : null;
  if (disturbance.secondDeliveryMs !== null) {
    landLater(source, body, [], { afterMs: disturbance.secondDeliveryMs, isRunning: false });
  }
  await pause(disturbance.delayMs.after, stopping);
  if (disturbance.isSilent) return;
  if (disturbance.isDroppedAfter) response.destroy();
  else if (outcome !== null && 'retryAfter' in outcome) throttle(response, outcome.retryAfter);
  else await sendReply(response, outcome?.reply ?? null, disturbance, stopping);
}

type Outcome = { readonly reply: Reply } | { readonly retryAfter: number };

async function takeEffect(
  source: WireSource,
  body: Body,
  faults: readonly Fault[],
  disturbance: Disturbance,
  stopping: AbortSignal,
): Promise<Outcome> {
  const begun = beginExchange(source, body, faults);
  if (begun.kind === 'throttled') return { retryAfter: begun.retryAfter };
  await runningPause(begun, disturbance.delayMs.during, stopping);
  return { reply: begun.run() };
}

/** Nobody waits for this answer any more; the request comes true at its time all the same, or is then refused. */
function landLater(
  source: WireSource,
  body: Body,
  faults: readonly Fault[],
  { afterMs, isRunning }: { readonly afterMs: number; readonly isRunning: boolean },
): void {
  const world = source.world();
  const notAfter = world.clock.epoch() + Math.ceil(afterMs / 1000);
  const here = { world: () => world, limiter: source.limiter, notAfter };
  const running = isRunning ? beginExchange(here, body, faults) : null;
  world.deferred.add(world.clock.elapsedMs() + afterMs, () => {
    const begun = running ?? beginExchange(here, body, faults);
    if (begun.kind === 'ready') begun.run();
  });
}

/** A state that stops while a write is running has not made it true. */
async function runningPause(begun: Extract<Begun, { kind: 'ready' }>, ms: number, stopping: AbortSignal) {
  try {
    await pause(ms, stopping);
  } catch (error) {
    begun.abandon();
    throw error;
  }
}

async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal: stopping });
}

/** The request's object; anything that is no request at all is answered here, in plain HTTP. */
async function readRequest(request: IncomingMessage, response: ServerResponse, faults: Faults): Promise<Body | null> {
  const path = new URL(request.url ?? '/', 'http://sandbox').pathname;
  const read = await readBody(request, received => faults.cuts(received));
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
