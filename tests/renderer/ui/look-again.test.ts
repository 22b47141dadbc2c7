import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLookAgain } from '../../../renderer/ui/look-again';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Looks that take as long as they are told to, and when each began. */
function someLooks(takesMs = 0) {
  const began: number[] = [];
  const start = Date.now();
  const moved = createLookAgain(async () => {
    began.push(Date.now() - start);
    if (takesMs > 0) await new Promise(resolve => setTimeout(resolve, takesMs));
  });
  return { began, moved };
}

it('looks at once, and once more behind many moves', async () => {
  const { began, moved } = someLooks();
  for (let times = 0; times < 500; times += 1) moved();
  expect(began).toEqual([0]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(began).toEqual([0, 250]);
  moved();
  expect(began).toEqual([0, 250, 10_000]);
});

it('sees the last move of a flood, and asks no more than four times a second meanwhile', async () => {
  const { began, moved } = someLooks(30);
  for (let waited = 0; waited < 1_000; waited += 5) {
    moved();
    await vi.advanceTimersByTimeAsync(5);
  }
  await vi.advanceTimersByTimeAsync(5_000);
  expect(began).toEqual([0, 280, 560, 840, 1_120]);
});
