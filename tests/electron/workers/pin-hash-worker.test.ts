import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import type { PinQuestion, PinWorkerData } from '../../../electron/keys/pin-hasher';
import { bundleWorker } from '../../support/bundle-worker';

const entry = fileURLToPath(new URL('../../../electron/workers/pin-hash-worker.ts', import.meta.url));

async function answersTo(...questions: readonly PinQuestion[]): Promise<readonly unknown[]> {
  const workerData: PinWorkerData = {
    pepper: new Uint8Array(32),
    cost: { memoryKib: 32, iterations: 1, parallelism: 1 },
  };
  const worker = new Worker(await bundleWorker(entry), { workerData });
  onTestFinished(async () => {
    await worker.terminate();
  });
  const answers: unknown[] = [];
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', answer => {
      if (answers.push(answer) === questions.length) resolve(answers);
    });
    for (const question of questions) worker.postMessage(question);
  });
}

it('answers a hash with its encoding and a check with yes or no', async () => {
  const answers = await answersTo(
    { id: 1, kind: 'hash', pin: '482913', salt: new Uint8Array(16) },
    { id: 2, kind: 'verify', pin: '482913', stored: null },
  );
  expect(answers).toContainEqual({
    id: 1,
    ok: true,
    value: expect.stringMatching(/^\$argon2id\$v=19\$m=32,t=1,p=1\$/),
  });
  expect(answers).toContainEqual({ id: 2, ok: true, value: false });
});

it('says that it could not, without saying why', async () => {
  expect(await answersTo({ id: 1, kind: 'hash', pin: '482913', salt: new Uint8Array(3) })).toEqual([
    { id: 1, ok: false },
  ]);
});
