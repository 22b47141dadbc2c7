import { expect, it } from 'vitest';
import { turnOfTheLoop } from '../../electron/turn-of-the-loop';

it('comes after what was waiting for its turn, and not at once', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('waiting'));
  process.nextTick(() => order.push('tick'));
  const turn = turnOfTheLoop().then(() => order.push('turn'));
  order.push('now');
  await turn;
  expect(order).toEqual(['now', 'tick', 'waiting', 'turn']);
});
