import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createPinHasher } from '../../../electron/keys/pin-hasher';
import { systemTimers } from '../../../electron/shell/system-ports';
import { bundleWorker } from '../../support/bundle-worker';

const entry = fileURLToPath(new URL('../../../electron/workers/pin-hash-worker.ts', import.meta.url));

async function aHasher(memoryKib = 32) {
  const hasher = createPinHasher({
    workerUrl: await bundleWorker(entry),
    pepper: Buffer.alloc(32, 1),
    randomSalt: () => Buffer.alloc(16, 2),
    timers: systemTimers,
    cost: { memoryKib, iterations: 1, parallelism: 1 },
  });
  onTestFinished(async () => hasher.close());
  return hasher;
}

it('hashes and verifies in a thread, each question with its own answer', async () => {
  const hasher = await aHasher();
  const [one, other] = await Promise.all([hasher.hash('482913'), hasher.hash('905172')]);
  const answers = await Promise.all([
    hasher.verify(one, '482913'),
    hasher.verify(other, '482913'),
    hasher.verify(null, '482913'),
  ]);
  expect(answers).toEqual([true, false, false]);
});

it('leaves the main loop free while it works', async () => {
  const hasher = await aHasher(65_536);
  await hasher.verify(null, '000000');
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 2);
  await Promise.all([hasher.verify(null, '1'), hasher.verify(null, '2')]);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

it('fails what was asked of a thread that died, and answers the next with a new one', async () => {
  const hasher = await aHasher(65_536);
  const asked = hasher.hash('482913');
  await hasher.close();
  await expect(asked).rejects.toThrow('The PIN worker ended.');
  expect(await hasher.verify(null, '482913')).toBe(false);
});
