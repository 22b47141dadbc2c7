import { Worker } from 'node:worker_threads';
import type { Timers } from './ports';

export type LazyWorkerOptions<A> = {
  readonly workerUrl: URL;
  readonly workerData: unknown;
  readonly timers: Timers;
  readonly idleMs: number;
  readonly onAnswer: (answer: A) => void;
  /** It died, or was closed: nobody will answer what is waited for. null: without saying why. */
  readonly onEnd: (error: Error | null) => void;
};

export type LazyWorker<Q> = {
  tell(question: Q): void;
  /** Nothing is waited for at the moment. */
  rest(): void;
  close(): Promise<void>;
};

/**
 * A thread that the first question starts, and that ends when nobody has asked for a while: what it works with, tens of
 * megabytes, is the machine's again. The question after gets a new one.
 */
export function createLazyWorker<Q, A>(options: LazyWorkerOptions<A>): LazyWorker<Q> {
  const { workerUrl, workerData, timers, idleMs, onAnswer, onEnd } = options;
  let worker: Worker | null = null;
  let stayAwake = (): void => undefined;

  const start = (): Worker => {
    const started = new Worker(workerUrl, { workerData });
    const end = (error: Error | null): void => {
      if (worker !== started) return;
      worker = null;
      onEnd(error);
    };
    started.on('message', onAnswer);
    started.on('error', end);
    started.on('exit', () => end(null));
    started.unref();
    return started;
  };

  const retire = (): void => {
    const retired = worker;
    worker = null;
    void retired?.terminate();
  };

  return {
    tell: question => {
      stayAwake();
      worker ??= start();
      worker.postMessage(question);
    },
    rest: () => {
      stayAwake();
      stayAwake = timers.after(idleMs, retire);
    },
    close: async () => {
      stayAwake();
      await worker?.terminate();
    },
  };
}
