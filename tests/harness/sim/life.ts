import type { ReadableDb } from '../../../db/handles';
import type { Core } from '../../../electron/core';

/** One life of a register's process: what belongs to it reaches nobody once it has ended. */
export type Life = {
  readonly store: { readonly db: ReadableDb };
  core: Core | null;
  isClosing: boolean;
  isOver: boolean;
};

/** Its screen is gone: nobody asks any more, and nobody hears the answer. */
export function hasEnded(life: Life): boolean {
  return life.isOver || life.isClosing;
}

export const somethingQueued = `SELECT 1 FROM outbox WHERE state = 'queued' LIMIT 1`;

export const nobody = '00000000-0000-7000-8000-000000000000';

/** Whoever waits for a process that has ended waits for ever, each by itself: one promise for all would hold on to every world that waits. */
export const never = (): Promise<never> => new Promise(() => undefined);
