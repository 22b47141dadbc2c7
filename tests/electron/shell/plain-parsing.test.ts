import '../../../electron/shell/plain-parsing';
import { expect, it } from 'vitest';
import { z } from 'zod';

it('checks without making code out of text', () => {
  const { Function: real } = globalThis;
  let made = 0;
  const counted = new Proxy(real, {
    construct(target, words) {
      made += 1;
      return Reflect.construct(target, words) as object;
    },
  });
  Object.assign(globalThis, { Function: counted });
  try {
    const parsed = z.strictObject({ name: z.string(), cents: z.int() }).safeParse({ name: 'T-shirt', cents: 2_000 });
    expect([parsed.success, made]).toEqual([true, 0]);
  } finally {
    Object.assign(globalThis, { Function: real });
  }
});
