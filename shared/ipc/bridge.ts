import type { ChannelName, Output, Sent } from './contract';
import type { Push, PushName } from './pushes';
import type { Reply } from './reply';

/**
 * All the page gets: one function per channel and one subscription per push, frozen, under `window.counterleaf`.
 * Never Electron's own objects, never the event (reliability.md section 4.1).
 */
export type CounterleafBridge = {
  readonly call: { readonly [N in ChannelName]: (input: Sent<N>) => Promise<Reply<Output<N>>> };
  /** Subscribes; the function it returns unsubscribes. */
  readonly on: { readonly [P in PushName]: (listener: (payload: Push<P>) => void) => () => void };
};
