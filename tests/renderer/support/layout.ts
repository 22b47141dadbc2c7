import { afterAll, beforeAll } from 'vitest';

/** The test document lays nothing out; a table needs a window to draw its rows in. */
export function withSizes(height = 600): void {
  const sizes = { clientHeight: height, clientWidth: 1024 } as const;
  beforeAll(() => {
    for (const [name, value] of Object.entries(sizes)) {
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
    }
  });
  afterAll(() => {
    for (const name of Object.keys(sizes)) Reflect.deleteProperty(HTMLElement.prototype, name);
  });
}
