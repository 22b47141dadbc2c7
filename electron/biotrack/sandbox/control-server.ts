import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { type ControlTarget, controlCalls } from './control-calls';
import { ControlRefusal } from './control-refusal';
import { isForThisMachine, parseObject, readBody, sendJson } from './http';

/** Steers the sandbox from a test or a training switch; no part of what a real state offers. */
export function createControlServer(target: ControlTarget): Server {
  return createServer((request, response) => {
    handle(target, request, response).catch((error: unknown) => {
      console.error('sandbox: a control call failed', error);
      sendJson(response, 500, { error: 'The control call failed.' });
    });
  });
}

async function handle(target: ControlTarget, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const read = await readBody(request);
  if (read.kind === 'cut-off') return;
  if (!isForThisMachine(request)) return refuse(response, 'Calls are taken only under a loopback name.');
  const path = new URL(request.url ?? '/', 'http://sandbox').pathname;
  const call = controlCalls.get(`${request.method ?? ''} ${path}`);
  if (call === undefined) return refuse(response, `There is no call ${request.method ?? ''} ${path}.`);
  const body = read.kind === 'read' ? parseObject(read.text === '' ? '{}' : read.text) : null;
  if (body === null) return refuse(response, 'The body is not a JSON object, or is larger than 1 MiB.');
  try {
    sendJson(response, 200, await call(target, body));
  } catch (error) {
    const sentence = refusalOf(error);
    if (sentence === null) throw error;
    refuse(response, sentence);
  }
}

function refusalOf(error: unknown): string | null {
  if (error instanceof ZodError) {
    return error.issues.map(issue => [...issue.path.map(String), issue.message].join(': ')).join('; ');
  }
  return error instanceof ControlRefusal ? error.message : null;
}

function refuse(response: ServerResponse, sentence: string): void {
  sendJson(response, 400, { error: sentence });
}
