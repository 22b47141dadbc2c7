import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests that answer for the rules, the cart and the tax, for `npm run mutate`; the tree may be Stryker's copy. They run
 * two thousand times, so they share their modules, and the thousands of carts over HTTP stay out.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/shared/{compliance,cart,tax}/**/*.test.ts', 'tests/properties/**/*.test.ts'],
    exclude: ['tests/properties/modes-agree.test.ts'],
    isolate: false,
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
