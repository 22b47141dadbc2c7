import { createPosClient, type PosClient } from '../../../renderer/pos-client';
import { type FakeBridge, fakeBridge } from './fake-bridge';

/** A bridge with scripted answers and the client that talks to it. */
export function aClient(script: Parameters<typeof fakeBridge>[0] = {}): {
  readonly bridge: FakeBridge;
  readonly client: PosClient;
} {
  const bridge = fakeBridge(script);
  return { bridge, client: createPosClient(bridge) };
}

/** Ids that count: id-1, id-2, ... */
export function countingIds(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `id-${made}`;
  };
}
