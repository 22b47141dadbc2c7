import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const never = ['**/node_modules/**', 'tests/e2e/**', 'tests/support/**'];

/** Two projects: everything that runs in Node, and the renderer's tests, which get a document. */
export default defineConfig({
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...never, 'tests/renderer/**'],
          testTimeout: 15_000,
          restoreMocks: true,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          exclude: never,
          testTimeout: 15_000,
          restoreMocks: true,
        },
      },
    ],
  },
});
