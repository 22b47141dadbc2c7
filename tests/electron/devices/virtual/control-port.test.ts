import { expect, it, onTestFinished } from 'vitest';
import { createControlPort } from '../../../../electron/devices/virtual/control-port';
import type { ReceiptPaper } from '../../../../shared/ipc/settings-views';
import type { PrinterOrder } from '../../../../shared/ipc/training-views';
import { someDevices } from '../../../support/devices/virtual-devices';

const view = someDevices().printer;
const paper: ReceiptPaper = { id: 'p-1', printedAt: 1, lines: [], codes: [] };

async function aControlPort() {
  const obeyed: PrinterOrder[] = [];
  const control = createControlPort({
    obey: async order => void obeyed.push(order),
    view: () => view,
    paper: () => [paper],
  });
  const port = await control.start(0);
  onTestFinished(control.stop);
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, ...sent });
    return [reply.status, await reply.json()];
  };
  return { call, obeyed };
}

it('tells how the printer stands and what it printed, and passes orders on', async () => {
  const { call, obeyed } = await aControlPort();
  expect([
    await call('GET', '/state'),
    await call('GET', '/paper'),
    await call('POST', '/order', { kind: 'paper', paper: 'out' }),
    obeyed,
  ]).toEqual([[200, view], [200, { paper: [paper] }], [200, view], [{ kind: 'paper', paper: 'out' }]]);
});

it('refuses orders that no printer knows, other calls, and pages in a browser', async () => {
  const { call, obeyed } = await aControlPort();
  expect([
    await call('POST', '/order', { kind: 'paper', paper: 'blue' }),
    await call('POST', '/order', [1]),
    await call('DELETE', '/paper'),
    await call('GET', '/state', undefined, { origin: 'https://elsewhere.example' }),
    obeyed,
  ]).toEqual([
    [400, { error: 'The body is not an order that the printer knows.' }],
    [400, { error: 'The body is not an order that the printer knows.' }],
    [400, { error: 'There is no call DELETE /paper.' }],
    [400, { error: 'Calls are taken only under a loopback name.' }],
    [],
  ]);
});
