import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What stands between a program and its disk there is Linux's own way of doing that. */
const elsewhere = process.platform === 'linux' ? [] : ['tests/harness/power/**', 'tests/harness/storage/**'];
/** `npm run check` is asked at every change; what kills registers and replays disks runs in `npm test`. */
const later = process.env['COUNTERLEAF_HARNESSES'] === 'later' ? ['tests/harness/**'] : [];
const never = ['**/node_modules/**', 'tests/e2e/**', 'tests/support/**', ...elsewhere, ...later];
/** The slow tier of the properties (tests/support/runs.ts) asks ten times as much, on a busy machine too. */
const testTimeout = process.env['COUNTERLEAF_TIER'] === 'slow' ? 600_000 : 30_000;
const common = { testTimeout, hookTimeout: 30_000, restoreMocks: true };

/**
 * Two projects: everything that runs in Node, and the renderer's tests, which get a document. Files share their worker:
 * nothing here mocks modules or keeps state in them, and starting afresh for each of hundreds of small files costs
 * several times what the tests cost. A test that changes the process (its environment, its clock) puts it back.
 */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'node',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...never, 'tests/renderer/**'],
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          ...common,
          name: 'renderer',
          isolate: false,
          environment: 'happy-dom',
          setupFiles: ['tests/renderer/support/setup.ts'],
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          exclude: [...never, 'tests/renderer/support/**'],
        },
      },
    ],
  },
});
