/** What `npm run mutate` breaks, and which tests must notice (build/mutate.mjs starts it). */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['shared/compliance/**/*.ts', 'shared/cart/**/*.ts', 'shared/tax/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A loop that no longer ends is a found mutant; a busy machine is not.
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
  incremental: true,
  incrementalFile: 'build/output/mutation/incremental.json',
  tempDirName: 'build/output/mutation/sandbox',
  // Stryker would rewrite the root's tsconfig.json through an interface that TypeScript 7 no longer has.
  ignorePatterns: ['/out', '/dist', '/build/output', '/db/native', '/renderer', '/tsconfig.json'],
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  jsonReporter: { fileName: 'build/output/mutation/report.json' },
  htmlReporter: { fileName: 'build/output/mutation/report.html' },
  // The program is checked by tsc already; a mutant that does not type-check is worth killing all the same.
  disableTypeChecks: false,
};
