import { createLazyWorker } from '../lazy-worker';
import type { Timers } from '../ports';
import { defaultPinHashCost, type PinHashCost } from './pin-hash-cost';

export type PinWorkerData = { readonly pepper: Uint8Array; readonly cost: PinHashCost };
export type PinQuestion =
  | { readonly id: number; readonly kind: 'hash'; readonly pin: string; readonly salt: Uint8Array }
  | { readonly id: number; readonly kind: 'verify'; readonly pin: string; readonly stored: string | null };
export type PinAnswer =
  | { readonly id: number; readonly ok: true; readonly value: string | boolean }
  | { readonly id: number; readonly ok: false };

export type PinHasher = {
  hash(pin: string): Promise<string>;
  /** `stored` is null for an unknown user, who is refused after the same work. */
  verify(stored: string | null, pin: string): Promise<boolean>;
  close(): Promise<void>;
};

export type PinHasherOptions = {
  /** The bundled electron/workers/pin-hash-worker. */
  readonly workerUrl: URL;
  readonly pepper: Buffer;
  readonly randomSalt: () => Buffer;
  readonly timers: Timers;
  readonly cost?: PinHashCost;
};

/** The memory that a hash is made hard with stays with its thread, and people sign in a few times a day. */
const idleMs = 3_000;

/** PIN hashing in a thread of its own. A thread that dies fails what was asked of it; the next question gets a new one. */
export function createPinHasher(options: PinHasherOptions): PinHasher {
  const waiting = new Map<number, { resolve: (answer: PinAnswer) => void; reject: (error: Error) => void }>();
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const worker = createLazyWorker<PinQuestion, PinAnswer>({
    ...{ workerUrl: options.workerUrl, timers: options.timers, idleMs },
    workerData: { pepper: options.pepper, cost: options.cost ?? defaultPinHashCost } satisfies PinWorkerData,
    onAnswer: answer => {
      waiting.get(answer.id)?.resolve(answer);
      waiting.delete(answer.id);
      if (waiting.size === 0) worker.rest();
    },
    onEnd: error => failAll(error ?? new Error('The PIN worker ended.')),
  });
  let asked = 0;

  const ask = async (question: PinQuestion): Promise<string | boolean> => {
    const answer = await new Promise<PinAnswer>((resolve, reject) => {
      waiting.set(question.id, { resolve, reject });
      worker.tell(question);
    });
    if (!answer.ok) throw new Error('The PIN could not be hashed.');
    return answer.value;
  };

  return {
    hash: async pin => String(await ask({ id: ++asked, kind: 'hash', pin, salt: options.randomSalt() })),
    verify: async (stored, pin) => (await ask({ id: ++asked, kind: 'verify', pin, stored })) === true,
    close: worker.close,
  };
}
