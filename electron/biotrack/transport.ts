import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { crashPoint } from '../../db/crash-point';
import type { Timers } from '../ports';
import type { CallLimits } from './client-config';
import { nodeTimers } from './node-timers';
import type { StateFailure } from './port';
import { parseRetryAfter } from './retry-after';
import { classifyConnectError } from './transport-error';

export type HttpReply = { readonly kind: 'reply'; readonly body: string; readonly date: string | null };
export type HttpFailure = {
  readonly kind: 'failed';
  readonly failure: StateFailure;
  /** What came instead of an answer, for people to read; nothing is concluded from it. */
  readonly said?: string;
};

export type Transport = {
  /** One POST, no redirects, no retries. 'not-sent' only when not one byte of the request was handed to the network. */
  post(body: string, totalMs: number): Promise<HttpReply | HttpFailure>;
  close(): void;
};

const path = '/serverjson.asp';
/** Of a page that says why there is no answer. */
const saidBytes = 16_384;
const saidMs = 500;

export type TransportOptions = {
  readonly baseUrl: string;
  readonly limits: CallLimits;
  readonly trustedCertificates?: readonly string[] | undefined;
  readonly timers?: Timers | undefined;
};

export function createTransport(options: TransportOptions): Transport {
  const { baseUrl, limits, trustedCertificates, timers = nodeTimers } = options;
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
  const isSecure = url.protocol === 'https:';
  const pool = { keepAlive: true, maxSockets: 16, timeout: limits.idleSocketMs, scheduling: 'lifo' as const };
  const agent = isSecure
    ? new https.Agent({
        ...pool,
        minVersion: 'TLSv1.2',
        rejectUnauthorized: true,
        ...(trustedCertificates === undefined ? {} : { ca: [...trustedCertificates] }),
      })
    : new http.Agent(pool);
  return {
    post: (body, totalMs) => post({ url, agent, isSecure, limits, timers, body, totalMs }),
    close: () => agent.destroy(),
  };
}

type Call = {
  readonly url: URL;
  readonly agent: http.Agent;
  readonly isSecure: boolean;
  readonly limits: CallLimits;
  readonly timers: Timers;
  readonly body: string;
  readonly totalMs: number;
};

function post(call: Call): Promise<HttpReply | HttpFailure> {
  return new Promise(resolve => {
    let isSent = false;
    crashPoint('call-begun');
    let endPhase: () => void = () => undefined;
    const request = (call.isSecure ? https : http).request(call.url, {
      agent: call.agent,
      method: 'POST',
      headers: {
        'content-type': 'text/JSON',
        'content-length': Buffer.byteLength(call.body),
        accept: 'application/json',
      },
    });
    const settle = (outcome: HttpReply | HttpFailure): void => {
      endPhase();
      endCall();
      resolve(outcome);
      if (outcome.kind === 'failed') request.destroy();
    };
    const giveUp = (): void =>
      settle({ kind: 'failed', failure: isSent ? noAnswer('timeout') : { kind: 'not-sent', why: 'unreachable' } });
    const endCall = call.timers.after(call.totalMs, giveUp);

    const send = (): void => {
      endPhase();
      crashPoint('request-connected');
      isSent = true;
      request.end(call.body);
      crashPoint('request-handed-over');
    };
    // Nothing is written before the connection stands, so every error until then proves that nothing left.
    request.once('socket', socket => {
      if (!socket.connecting && !isHandshaking(socket, request)) return send();
      endPhase = call.timers.after(call.limits.connectMs, giveUp);
      socket.once('connect', () => {
        endPhase();
        if (call.isSecure) endPhase = call.timers.after(call.limits.tlsMs, giveUp);
      });
      socket.once(call.isSecure ? 'secureConnect' : 'connect', send);
    });
    request.on('error', error => {
      crashPoint('call-failed');
      settle({ kind: 'failed', failure: isSent ? noAnswer('reset') : classifyConnectError(error) });
    });
    request.once('response', response => {
      crashPoint('reply-begun');
      receive(response, call).then(settle, () => settle({ kind: 'failed', failure: noAnswer('reset') }));
    });
  });
}

/** A socket from the pool has its handshake behind it; a new one may be connected and still be shaking hands. */
function isHandshaking(socket: Socket, request: http.ClientRequest): boolean {
  return 'encrypted' in socket && !request.reusedSocket;
}

async function receive(response: http.IncomingMessage, call: Call): Promise<HttpReply | HttpFailure> {
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    const failure = statusFailure(status, parseRetryAfter(response.headers['retry-after'], response.headers.date));
    const said = await readWhatComes(response, call.timers);
    return said === '' ? { kind: 'failed', failure } : { kind: 'failed', failure, said };
  }
  const maxBytes = call.limits.maxReplyBytes;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return { kind: 'failed', failure: noAnswer('unreadable') };
    chunks.push(chunk);
  }
  crashPoint('reply-read');
  return { kind: 'reply', body: Buffer.concat(chunks).toString('utf8'), date: response.headers.date ?? null };
}

/** The outcome is known from the status alone, so what comes with it may neither take long nor be long. */
function readWhatComes(response: http.IncomingMessage, timers: Timers): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise(resolve => {
    const end = (): void => {
      stopWaiting();
      response.off('data', take);
      response.resume();
      resolve(Buffer.concat(chunks).subarray(0, saidBytes).toString('utf8'));
    };
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= saidBytes) end();
    };
    const stopWaiting = timers.after(saidMs, end);
    response.on('data', take);
    response.once('end', end);
    response.once('error', end);
    response.once('close', end);
  });
}

function statusFailure(status: number, retryAfterMs: number): StateFailure {
  if (status === 429) return { kind: 'rate-limited', retryAfterMs };
  return { kind: 'no-answer', why: 'http-status', ...(retryAfterMs > 0 ? { retryAfterMs } : {}) };
}

function noAnswer(why: 'timeout' | 'reset' | 'http-status' | 'unreadable'): StateFailure {
  return { kind: 'no-answer', why };
}
