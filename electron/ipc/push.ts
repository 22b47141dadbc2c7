import { type Push, type PushName, pushes } from '../../shared/ipc/pushes';
import type { Log } from '../ports';

/** Where a push goes: our one window's contents, or nowhere while there is none. */
export type PushTarget = {
  send(channel: string, payload: unknown): void;
  isDestroyed(): boolean;
  isCrashed(): boolean;
};

export type Pusher = <N extends PushName>(name: N, payload: Push<N>) => void;

/**
 * Tells the screen something it did not ask for. A payload that breaks the contract is our bug: it is logged and not
 * sent, because a push follows work that is already true and must not undo it by throwing.
 */
export function createPusher(target: () => PushTarget | null, log: Log): Pusher {
  return (name, payload) => {
    const checked = pushes[name].safeParse(payload);
    if (!checked.success) {
      log.error('push.bad-payload', { push: name, field: checked.error.issues[0]?.path.map(String).join('.') ?? '' });
      return;
    }
    const contents = target();
    if (contents !== null && !contents.isDestroyed() && !contents.isCrashed()) contents.send(name, checked.data);
  };
}
