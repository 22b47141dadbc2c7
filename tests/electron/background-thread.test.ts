import { constants, getPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { bundleWorker } from '../support/bundle-worker';

/** The priority of a thread that was put into the background, as it sees itself. */
async function prioritiesIn(platform: string): Promise<{ readonly before: number; readonly after: number }> {
  const url = await bundleWorker(fileURLToPath(new URL('../../electron/background-thread.ts', import.meta.url)));
  const code = `
    import { getPriority } from 'node:os';
    import { parentPort } from 'node:worker_threads';
    import { workInBackground } from '${url}';
    const before = getPriority();
    workInBackground('${platform}');
    parentPort.postMessage({ before, after: getPriority() });
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

it('puts its own thread last where a thread has a priority of its own, and leaves the others where they are', async () => {
  const own = getPriority();
  const after = process.platform === 'linux' ? constants.priority.PRIORITY_LOW : own;
  expect(await prioritiesIn(process.platform)).toEqual({ before: own, after });
  expect(getPriority()).toBe(own);
});

it('changes nothing where a priority would be that of the whole program', async () => {
  const { before, after } = await prioritiesIn('win32');
  expect(after).toBe(before);
});
