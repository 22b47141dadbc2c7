import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One for each worker: two registers on one screen would take the keyboard from each other. */
const screens = (process.env['COUNTERLEAF_SCREENS'] ?? '').split(' ');
const ownScreen = screens[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
if (ownScreen) process.env['DISPLAY'] = ownScreen;

/** End to end: the built program in a real Electron. The tests of a file share a register, so they go one after another. */
export default defineConfig({
  testDir: folder('../tests/e2e'),
  testMatch: '**/*.e2e.ts',
  workers: screens.length,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: folder('./output/e2e'),
  reporter: [['list'], ['json', { outputFile: folder('./output/e2e.json') }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
