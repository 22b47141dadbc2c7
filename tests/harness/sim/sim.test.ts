import { expect, it, onTestFinished } from 'vitest';
import type { Disk } from './disk';
import { FileDisk } from './file-disk';
import { readOptions } from './options';
import { play } from './play';
import { QuickDisk } from './quick-disk';
import type { Scenario } from './scenario';

const timeout = 120_000;

function ended<D extends Disk>(disk: D): D {
  onTestFinished(() => disk.close());
  return disk;
}

/** A world in which a register will not even start ends at once. */
function isWrong(...asked: [number, Disk, ((drawn: Scenario) => Scenario)?]): Promise<boolean> {
  const [seed, disk, change] = asked;
  return play(seed, disk, null, change).then(
    ({ violations }) => violations.length > 0,
    () => true,
  );
}

/** How many of these worlds end with something wrong. */
async function failing(disk: Disk, seeds: readonly number[], change?: (drawn: Scenario) => Scenario): Promise<number> {
  let count = 0;
  for (const seed of seeds) count += (await isWrong(seed, disk, change)) ? 1 : 0;
  return count;
}

/** One that is found is enough, and every world takes its time. */
async function isOneWrong(disk: Disk, seeds: readonly number[], change: (drawn: Scenario) => Scenario) {
  for (const seed of seeds) if (await isWrong(seed, disk, change)) return true;
  return false;
}

/** A state that takes whatever comes, over a line that brings much of it late, asked again and again. */
function harsh(drawn: Scenario): Scenario {
  const landingMs = 600_000;
  const policy = { ...drawn.policy, settleMs: landingMs + 60_000, lookupDelaysMs: [1_000], lookupEveryMs: 2_000 };
  const state = {
    isInModel: true,
    profile: 'B',
    dedupe: 'none',
    isReplayOn: false,
    isBackdatingAllowed: true,
  } as const;
  return { ...drawn, ...state, loss: 0.3, doubling: 0, slowestMs: 5_000, landingMs, lagMs: 0, policy };
}

function hasty(drawn: Scenario): Scenario {
  const scenario = harsh(drawn);
  return { ...scenario, policy: { ...scenario.policy, settleMs: 1 } };
}

/** Those of the first in which registers crash, among others. */
const some = [3, 4, 5, 6];
const many = Array.from({ length: 20 }, (_, index) => index + 1);

it('finds nothing wrong with worlds that nobody has tampered with', { timeout }, async () => {
  expect(await failing(ended(new QuickDisk()), some)).toBe(0);
});

it('is the same world for the same seed, and another for another', { timeout }, async () => {
  const disk = ended(new QuickDisk());
  const [first, again, other] = [await play(7, disk), await play(7, disk), await play(8, disk)];
  expect(again).toEqual(first);
  expect(other.digest).not.toBe(first.digest);
});

it('is the same world on files and in one transaction', { timeout }, async () => {
  const [quick, files] = [ended(new QuickDisk()), ended(new FileDisk())];
  for (const seed of some) expect(await play(seed, quick)).toEqual(await play(seed, files));
});

it('is whole where disks are put back to images of themselves, on files as well', { timeout }, async () => {
  const [quick, files] = [ended(new QuickDisk()), ended(new FileDisk())];
  const put = (drawn: Scenario): Scenario => ({ ...drawn, restores: 3 });
  let restores = 0;
  for (const seed of [3, 8]) {
    const played = await play(seed, quick, null, put);
    expect(played).toEqual(await play(seed, files, null, put));
    expect(played.violations).toEqual([]);
    restores += played.restores;
  }
  expect(restores).toBeGreaterThan(0);
});

it('lets no copy of a register in, on this machine or another, and goes on as it would without', {
  timeout,
}, async () => {
  const [quick, files] = [ended(new QuickDisk()), ended(new FileDisk())];
  const copy = (drawn: Scenario): Scenario => ({ ...drawn, copies: 9 });
  let copies = 0;
  for (const seed of [3, 8]) {
    const played = await play(seed, files, null, copy);
    expect(played).toEqual(await play(seed, quick, null, copy));
    expect(played.violations).toEqual([]);
    copies += played.copies;
  }
  expect(copies).toBeGreaterThan(9);
});

it('tells a register that sends again too early by the sales that are there twice', { timeout }, async () => {
  const disk = ended(new QuickDisk());
  expect(await isOneWrong(disk, many, hasty)).toBe(true);
  expect(await failing(disk, many, harsh)).toBe(0);
});

it('tells a disk that forgets what it had confirmed', { timeout }, async () => {
  expect(await failing(ended(new FileDisk(true)), some)).toBeGreaterThan(0);
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
