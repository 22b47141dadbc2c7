import { expect, it } from 'vitest';
import { type InvokeEvent, registerChannels, senderOf } from '../../../electron/ipc/register';
import type { SenderFacts } from '../../../electron/ipc/trusted-sender';
import { channelNames } from '../../../shared/ipc/names';

const main = { url: 'app://pos/', parent: null, frameTreeNodeId: 7 };
const event: InvokeEvent = { senderFrame: main, sender: { id: 1, mainFrame: main } };

it('binds every channel of the contract, once, to the gate', async () => {
  const bound = new Map<string, (event: InvokeEvent, input: unknown) => Promise<unknown>>();
  const calls: unknown[] = [];
  const gate = {
    handle: async (name: string, input: unknown, sender: SenderFacts) => {
      calls.push([name, input, sender]);
      return { ok: true, data: 1 } as const;
    },
  };
  registerChannels({ handle: (channel, listener) => bound.set(channel, listener) }, gate);
  expect([...bound.keys()]).toEqual([...channelNames]);
  expect(await bound.get('sale.get')?.(event, { saleId: 's' })).toEqual({ ok: true, data: 1 });
  expect(calls).toEqual([['sale.get', { saleId: 's' }, { frameUrl: 'app://pos/', isMainFrame: true, windowId: 1 }]]);
});

it('knows a frame inside the page, and one that is gone, from the page', () => {
  const inner = { url: 'app://pos/', parent: main, frameTreeNodeId: 8 };
  expect([senderOf({ ...event, senderFrame: inner }), senderOf({ ...event, senderFrame: null })]).toEqual([
    { frameUrl: 'app://pos/', isMainFrame: false, windowId: 1 },
    { frameUrl: null, isMainFrame: false, windowId: 1 },
  ]);
});
