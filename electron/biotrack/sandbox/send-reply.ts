import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Disturbance } from './disturbance';
import { send } from './http';
import type { Reply } from './reply';

const json = 'application/json; charset=utf-8';
const html = 'text/html';
const oversizedBytes = 2 * 1024 * 1024;
const dripStepMs = 20;

type Page = {
  readonly status: number;
  readonly text: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Sends what the state says, or what the faults leave of it. `reply` is null when nothing happened. */
export async function sendReply(
  response: ServerResponse,
  reply: Reply | null,
  disturbance: Disturbance,
  stopping: AbortSignal,
): Promise<void> {
  const page = pageOf(reply, disturbance);
  const { cutAtByte, bytesPerSecond } = disturbance;
  if (response.destroyed) return;
  if (cutAtByte === null && bytesPerSecond === null) {
    send(response, page.status, page.text, page.type, page.headers);
    return;
  }
  const bytes = Buffer.from(page.text);
  const part = bytes.subarray(0, cutAtByte ?? bytes.length);
  response.writeHead(page.status, { 'Content-Type': page.type, 'Content-Length': bytes.length, ...page.headers });
  response.flushHeaders();
  if (bytesPerSecond === null) response.write(part);
  else await drip(response, part, bytesPerSecond, stopping);
  if (part.length === bytes.length) response.end();
  else response.socket?.destroySoon();
}

function pageOf(reply: Reply | null, { status, body, types }: Disturbance): Page {
  if (status !== null) {
    const retry = status.retryAfter === undefined ? {} : { 'Retry-After': String(status.retryAfter) };
    const back = status.code < 400 ? { Location: '/serverjson.asp' } : {};
    return { status: status.code, text: '', type: html, headers: { ...retry, ...back } };
  }
  const text = reply === null ? '' : JSON.stringify(reply, types === 'as they are' ? undefined : replacers[types]);
  return { status: 200, text: garbled(text, body), type: body === 'html' ? html : json, headers: {} };
}

function garbled(text: string, body: Disturbance['body']): string {
  switch (body) {
    case 'json':
      return text;
    case 'empty':
      return '';
    case 'html':
      return '<html><body>Service</body></html>';
    case 'truncated':
      return text.slice(0, Math.ceil(text.length / 2));
    case 'oversized':
      return text + ' '.repeat(oversizedBytes);
    case 'header-leak':
      return `Content-Type: text/plain\r\n\r\n${text}`;
  }
}

async function drip(response: ServerResponse, bytes: Buffer, perSecond: number, stopping: AbortSignal): Promise<void> {
  const stepMs = Math.max(dripStepMs, 1000 / perSecond);
  const step = Math.max(1, Math.floor((perSecond * stepMs) / 1000));
  for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
    await sleep(stepMs, undefined, { signal: stopping });
    response.write(bytes.subarray(at, at + step));
  }
}

const wireNumber = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/** Barcodes keep their leading zeros and so stay text; everything else that reads as a number becomes one. */
const replacers = {
  strings: (_key: string, value: unknown) => (typeof value === 'number' ? String(value) : value),
  numbers: (_key: string, value: unknown) =>
    typeof value === 'string' && wireNumber.test(value) ? Number(value) : value,
};
