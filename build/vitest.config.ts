import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const never = ['**/node_modules/**', 'tests/e2e/**', 'tests/support/**'];
const common = { testTimeout: 30_000, hookTimeout: 30_000, restoreMocks: true };

/**
 * Three projects. The tests of shared/ need no isolation, because nothing there keeps state, and starting afresh for
 * each of its many small files costs more than the tests; the renderer's tests get a document.
 */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: { ...common, name: 'shared', include: ['tests/shared/**/*.test.ts'], exclude: never, isolate: false },
      },
      {
        root,
        test: {
          ...common,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...never, 'tests/shared/**', 'tests/renderer/**'],
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          ...common,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          exclude: [...never, 'tests/renderer/support/**'],
        },
      },
    ],
  },
});
