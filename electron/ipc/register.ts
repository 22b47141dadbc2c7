import { channelNames } from '../../shared/ipc/names';
import type { Gate } from './gate';
import type { SenderFacts } from './trusted-sender';

type Frame = { readonly url: string; readonly parent: unknown; readonly frameTreeNodeId: number };

/** The parts of Electron's event that say who is calling. */
export type InvokeEvent = {
  readonly senderFrame: Frame | null;
  readonly sender: { readonly id: number; readonly mainFrame: Frame };
};

export type InvokeRegistry = {
  handle(channel: string, listener: (event: InvokeEvent, input: unknown) => Promise<unknown>): void;
};

/** Binds every channel of the contract to the gate; no other code registers a handler. */
export function registerChannels(registry: InvokeRegistry, gate: Gate): void {
  for (const name of channelNames) {
    registry.handle(name, (event, input) => gate.handle(name, input, senderOf(event)));
  }
}

export function senderOf(event: InvokeEvent): SenderFacts {
  const frame = event.senderFrame;
  const isMainFrame =
    frame !== null && frame.parent === null && frame.frameTreeNodeId === event.sender.mainFrame.frameTreeNodeId;
  return { frameUrl: frame?.url ?? null, isMainFrame, windowId: event.sender.id };
}
