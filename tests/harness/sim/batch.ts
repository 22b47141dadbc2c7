import { Disk } from './disk';
import { play } from './play';
import { count, emptyTally, type Tally } from './tally';

/** Every so many seeds one is played twice: the same seed must be the same world. */
const twiceEvery = 50;

export async function playBatch(from: number, to: number): Promise<Tally> {
  const disk = new Disk();
  const tally = emptyTally();
  try {
    for (let seed = from; seed <= to; seed += 1) {
      const played = await play(seed, disk);
      count(tally, played);
      if (seed % twiceEvery !== 0) continue;
      const again = await play(seed, disk);
      if (again.digest !== played.digest) {
        tally.failures.push({ seed, violations: [`two runs of it differ: ${played.digest} and ${again.digest}`] });
      }
    }
  } finally {
    disk.close();
  }
  return tally;
}
