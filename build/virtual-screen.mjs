import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * A screen in memory, for tests and for machines without a display. Xvfb is started directly, not through xvfb-run:
 * ending that script leaves both the screen and the program behind, and two of them may pick the same number.
 * Xvfb itself finds a free number and tells it through the descriptor.
 * @param {{ width?: number, height?: number }} [size]
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>}
 */
export async function startVirtualScreen({ width = 1280, height = 800 } = {}) {
  if (process.platform !== 'linux') return { env: process.env, stop: async () => {} };
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  const told = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
  const number = await Promise.race([
    once(told, 'data').then(([chunk]) => String(chunk).trim()),
    exited.then(() => Promise.reject(new Error('Xvfb ended before it offered a screen'))),
  ]);
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  return {
    env: { ...process.env, DISPLAY: `:${number}` },
    stop: async () => {
      process.off('exit', end);
      end();
      await exited;
    },
  };
}
