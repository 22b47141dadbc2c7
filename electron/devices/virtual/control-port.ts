import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { printerOrder, type VirtualDevicesView } from '../../../shared/ipc/training-views';
import { closeServer, isForThisMachine, listen, parseObject, readBody, sendJson } from '../../biotrack/sandbox/http';
import type { PlayedPrinter } from './played-printer';

export type ControlPort = {
  readonly start: (port: number) => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** `GET /state`, `GET /paper`, `POST /order`: the virtual printer for a script, on this machine only. */
export function createControlPort(printer: Pick<PlayedPrinter, 'obey' | 'view' | 'paper'>): ControlPort {
  const server = createServer((request, response) => {
    answer(printer, request, response).catch((cause: unknown) => {
      sendJson(response, 500, { error: cause instanceof Error ? cause.message : 'The call failed.' });
    });
  });
  return { start: port => listen(server, port), stop: () => closeServer(server) };
}

async function answer(
  printer: Pick<PlayedPrinter, 'obey' | 'view' | 'paper'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const read = await readBody(request);
  if (read.kind === 'cut-off') return;
  if (!isForThisMachine(request)) return refuse(response, 'Calls are taken only under a loopback name.');
  const call = `${request.method ?? ''} ${new URL(request.url ?? '/', 'http://printer').pathname}`;
  switch (call) {
    case 'GET /state':
      return sendJson(response, 200, printer.view() satisfies VirtualDevicesView['printer']);
    case 'GET /paper':
      return sendJson(response, 200, { paper: printer.paper() });
    case 'POST /order': {
      const order = printerOrder.safeParse(read.kind === 'read' ? parseObject(read.text) : null);
      if (!order.success) return refuse(response, 'The body is not an order that the printer knows.');
      await printer.obey(order.data);
      return sendJson(response, 200, printer.view());
    }
    default:
      return refuse(response, `There is no call ${call}.`);
  }
}

function refuse(response: ServerResponse, sentence: string): void {
  sendJson(response, 400, { error: sentence });
}
