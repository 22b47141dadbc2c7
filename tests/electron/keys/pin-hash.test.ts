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

it('takes as long for nobody as for somebody', async () => {
  const cost = { memoryKib: 8192, iterations: 2, parallelism: 1 };
  const stored = await hashPin('482913', pepper, salt, cost);
  const time = async (of: string | null) => {
    const times: number[] = [];
    for (let run = 0; run < 7; run++) {
      const started = performance.now();
      await verifyPin('111111', pepper, of, cost);
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  };
  const [somebody, nobody] = [await time(stored), await time(null)];
  expect(nobody / somebody).toBeGreaterThan(0.5);
  expect(nobody / somebody).toBeLessThan(2);
});
