import { expect, it, onTestFinished } from 'vitest';
import { createLazyWorker } from '../../electron/lazy-worker';
import type { Timers } from '../../electron/ports';

/** Says which thread it is and what it was told, and dies of one word. */
const echo = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', word => {
    if (word === 'die') throw new Error('dead');
    parentPort.postMessage({ threadId, word });
  });
`;
const workerUrl = new URL(
  `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module';
  const require = createRequire('file:///');${echo}`)}`,
);

type Answer = { readonly threadId: number; readonly word: string };

function aWorker() {
  const answers: Answer[] = [];
  const ends: (string | null)[] = [];
  let retire: (() => void) | null = null;
  const timers: Timers = {
    after: (_ms, run) => {
      retire = run;
      return () => {
        retire = null;
      };
    },
  };
  let heard = (): void => undefined;
  const worker = createLazyWorker<string, Answer>({
    ...{ workerUrl, workerData: null, timers, idleMs: 1_000 },
    onAnswer: answer => {
      answers.push(answer);
      heard();
    },
    onEnd: error => {
      ends.push(error?.message ?? null);
      heard();
    },
  });
  onTestFinished(() => worker.close());
  const tell = (word: string): Promise<void> =>
    new Promise(resolve => {
      heard = resolve;
      worker.tell(word);
    });
  return { worker, answers, ends, tell, pass: () => retire?.() };
}

it('answers from one thread as long as it is asked', async () => {
  const { worker, answers, tell, pass } = aWorker();
  await tell('a');
  worker.rest();
  await tell('b');
  pass();
  await tell('c');
  expect(answers.map(({ word }) => word)).toEqual(['a', 'b', 'c']);
  expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1);
});

it('ends when nobody asks for a while, which fails nothing, and starts anew for the next', async () => {
  const { worker, answers, ends, tell, pass } = aWorker();
  await tell('a');
  worker.rest();
  pass();
  await tell('b');
  expect({ threads: new Set(answers.map(({ threadId }) => threadId)).size, ends }).toEqual({ threads: 2, ends: [] });
});

it('says when it died, once, and answers the next question all the same', async () => {
  const { answers, ends, tell } = aWorker();
  await tell('die');
  await tell('a');
  expect({ ends, answers: answers.length }).toEqual({ ends: ['dead'], answers: 1 });
});

it('says when it was closed under a question', async () => {
  const { worker, ends, tell } = aWorker();
  await tell('a');
  await worker.close();
  expect(ends).toEqual([null]);
});
