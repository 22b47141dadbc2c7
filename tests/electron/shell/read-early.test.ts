import { expect, it } from 'vitest';
import { readEarly } from '../../../electron/shell/read-early';

it('reads its pieces one by one, and lets others work between them', async () => {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await readEarly();
  isOver = true;
  expect(turns).toBeGreaterThan(3);
});
