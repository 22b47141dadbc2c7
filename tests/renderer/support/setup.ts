import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Files share their worker and its document, so each test takes down what it put up. */
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});
