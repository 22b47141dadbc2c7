import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** End to end: the built program in a real Electron. One at a time, because each is a whole register with its store. */
export default defineConfig({
  testDir: folder('../tests/e2e'),
  testMatch: '**/*.e2e.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: folder('./output/e2e'),
  reporter: [['list'], ['json', { outputFile: folder('./output/e2e.json') }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
