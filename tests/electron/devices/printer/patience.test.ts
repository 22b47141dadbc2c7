import { expect, it } from 'vitest';
import { watchPatience } from '../../../../electron/devices/printer/patience';
import { aManualWorld } from '../../../support/devices/manual-world';

function watched(isInTrouble: () => boolean) {
  const world = aManualWorld();
  let late = 0;
  const stop = watchPatience(world, { wellMs: 5_000, longestMs: 60_000, isInTrouble }, () => {
    late += 1;
  });
  return { world, stop, late: () => late };
}

it('is over once, after so long without trouble', async () => {
  const { world, late } = watched(() => false);
  await world.pass(4_900);
  expect(late()).toBe(0);
  await world.pass(60_000);
  expect([late(), world.waiting()]).toEqual([1, []]);
});

it('begins anew when a trouble is over, and ends in any case', async () => {
  let isInTrouble = true;
  const { world, late } = watched(() => isInTrouble);
  await world.pass(30_000);
  isInTrouble = false;
  await world.pass(4_500);
  expect(late()).toBe(0);
  isInTrouble = true;
  await world.pass(25_000);
  expect(late()).toBe(0);
  await world.pass(1_000);
  expect(late()).toBe(1);
});

it('says nothing any more when it was stopped', async () => {
  const { world, stop, late } = watched(() => false);
  stop();
  await world.pass(60_000);
  expect([late(), world.waiting()]).toEqual([0, []]);
});
