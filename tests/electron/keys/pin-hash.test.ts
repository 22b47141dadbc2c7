import { expect, it } from 'vitest';
import { hashPin, verifyPin } from '../../../electron/keys/pin-hash';
import { defaultPinHashCost } from '../../../electron/keys/pin-hash-cost';

const cheap = { memoryKib: 32, iterations: 1, parallelism: 1 };
const pepper = Buffer.alloc(32, 1);
const salt = Buffer.alloc(16, 2);

it('costs what the reference asks for', () => {
  expect(defaultPinHashCost).toEqual({ memoryKib: 65_536, iterations: 3, parallelism: 1 });
});

it('knows the right PIN from a wrong one', async () => {
  const stored = await hashPin('482913', pepper, salt, cheap);
  expect(await Promise.all(['482913', '482914', ''].map(async pin => verifyPin(pin, pepper, stored, cheap)))).toEqual([
    true,
    false,
    false,
  ]);
});

it('is worth nothing without the pepper', async () => {
  const stored = await hashPin('482913', pepper, salt, cheap);
  expect(await verifyPin('482913', Buffer.alloc(32, 9), stored, cheap)).toBe(false);
});

it('checks an old hash at the cost it was made with', async () => {
  const stored = await hashPin('482913', pepper, salt, cheap);
  expect(await verifyPin('482913', pepper, stored, { ...cheap, iterations: 2 })).toBe(true);
});

it.each([null, '', 'plain', '$argon2id$v=19$m=32,t=1,p=1$AAAA$AAAA'])(
  'refuses when the stored hash is %j',
  async stored => {
    expect(await verifyPin('482913', pepper, stored, cheap)).toBe(false);
  },
);

it('does the same work for nobody as for somebody', async () => {
  const cost = { memoryKib: 8192, iterations: 2, parallelism: 1 };
  const stored = await hashPin('482913', pepper, salt, cost);
  const time = async (of: string | null) => {
    const started = performance.now();
    await verifyPin('111111', pepper, of, cost);
    return performance.now() - started;
  };
  // By turns, and the least of each: left out, the hash would save nearly all of it, and no busy machine looks like that.
  const least = { somebody: Number.POSITIVE_INFINITY, nobody: Number.POSITIVE_INFINITY };
  for (let run = 0; run < 7; run++) {
    least.somebody = Math.min(least.somebody, await time(stored));
    least.nobody = Math.min(least.nobody, await time(null));
  }
  expect(least.nobody / least.somebody).toBeGreaterThan(0.2);
  expect(least.nobody / least.somebody).toBeLessThan(5);
});
