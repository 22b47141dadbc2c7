import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import type { Disk, Medium } from './disk';
import { play } from './play';
import { QuickDisk } from './quick-disk';
import { settled } from './schedule';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What each register of a world stores on, without keeping it: whoever still has the register still has that. */
function aWatchedDisk() {
  const disk = new QuickDisk();
  onTestFinished(() => disk.close());
  const media: WeakRef<Medium>[] = [];
  const fresh = (place: number): Medium => {
    const medium = Object.create(disk.fresh(place)) as Medium;
    media.push(new WeakRef(medium));
    return medium;
  };
  const watched: Disk = { fresh, close: () => undefined };
  return { watched, media };
}

/** Those of the first in which registers crash. */
const seeds = [3, 4];
const timeout = 120_000;

it('keeps nothing of a world that is over, whoever waited in it for a process that had ended', {
  timeout,
}, async () => {
  const { watched, media } = aWatchedDisk();
  let crashes = 0;
  for (const seed of seeds) crashes += (await play(seed, watched)).crashes;
  await settled();
  collectGarbage();
  expect(crashes).toBeGreaterThan(0);
  expect(media.map(medium => medium.deref() === undefined)).toEqual(
    Array.from({ length: 3 * seeds.length }, () => true),
  );
});
