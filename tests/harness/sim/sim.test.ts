import { expect, it, onTestFinished } from 'vitest';
import { Disk } from './disk';
import { readOptions } from './options';
import { type Defect, play } from './play';

const timeout = 120_000;

function aDisk(): Disk {
  const disk = new Disk();
  onTestFinished(() => disk.close());
  return disk;
}

/** How many of these worlds end with something wrong. */
async function failing(disk: Disk, seeds: readonly number[], defect?: Defect): Promise<number> {
  let count = 0;
  for (const seed of seeds) count += (await play(seed, disk, null, defect)).violations.length > 0 ? 1 : 0;
  return count;
}

/** Those of the first in which registers crash, among others. */
const some = [3, 4, 5, 6];

it('finds nothing wrong with worlds that nobody has tampered with', { timeout }, async () => {
  expect(await failing(aDisk(), some)).toBe(0);
});

it('is the same world for the same seed, and another for another', { timeout }, async () => {
  const disk = aDisk();
  const [first, again, other] = [await play(7, disk), await play(7, disk), await play(8, disk)];
  expect(again).toEqual(first);
  expect(other.digest).not.toBe(first.digest);
});

it('tells a register that sends again too early by the sales that are there twice', { timeout }, async () => {
  const disk = aDisk();
  expect(await failing(disk, [77], 'hasty')).toBe(1);
  expect(await failing(disk, [77])).toBe(0);
});

it('tells a disk that forgets what it had confirmed', { timeout }, async () => {
  expect(await failing(aDisk(), some, 'forgetful')).toBeGreaterThan(0);
});

it('plays what it is told to, and goes on where it was stopped', () => {
  const plain = { tier: 'fast', from: 1, to: 2_000, trace: null, workers: 2 };
  expect(readOptions([], 8)).toEqual(plain);
  expect(readOptions(['--tier', 'release', '--from', '501', '--workers', '1'], 8)).toEqual({
    ...plain,
    ...{ tier: 'release', from: 501, to: 20_000, workers: 1 },
  });
  expect(readOptions(['--seeds', '7..9'], 8)).toEqual({ ...plain, from: 7, to: 9 });
  expect(readOptions(['--trace', '7'], 1)).toEqual({ ...plain, trace: 7, workers: 1 });
  for (const wrong of [['--seeds', '1..2..3'], ['--seeds', 'a'], ['--tier', 'slow'], ['--bogus']]) {
    expect(() => readOptions(wrong, 8)).toThrow();
  }
});
