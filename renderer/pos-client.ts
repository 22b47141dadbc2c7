import type { CounterleafBridge } from '../shared/ipc/bridge';
import type { ChannelName, Output, Sent } from '../shared/ipc/contract';
import type { Push, PushName } from '../shared/ipc/pushes';
import type { FailureReply, Reply } from '../shared/ipc/reply';

export type { FailureReply } from '../shared/ipc/reply';

/** The page's only way to the main process. A screen holds the last answer or push; the truth stays on the other side. */
export type PosClient = {
  readonly ask: <N extends ChannelName>(name: N, input: Sent<N>) => Promise<Reply<Output<N>>>;
  /** Subscribes; the function it returns unsubscribes. */
  readonly listen: <P extends PushName>(name: P, listener: (payload: Push<P>) => void) => () => void;
};

/** What a screen shows when it asked and the question itself broke, so that callers meet one kind of failure. */
const brokenDoorway: FailureReply = { ok: false, code: 'E-IPC-04', params: {}, ref: '-' };

export function createPosClient(bridge: CounterleafBridge): PosClient {
  return {
    ask: async (name, input) => {
      try {
        return await bridge.call[name](input);
      } catch {
        // Electron rejects with a bare message when the other side is gone; the caller gets the sentence that says so.
        return brokenDoorway;
      }
    },
    listen: (name, listener) => bridge.on[name](listener),
  };
}
