import type { MessagePort } from 'node:worker_threads';
import type { Disk } from './disk';
import { FileDisk } from './file-disk';
import { type Played, play } from './play';
import { QuickDisk } from './quick-disk';
import { drawScenario } from './scenario';
import { count, emptyTally, type Tally } from './tally';

export type Order = { readonly from: number; readonly to: number };

/** Every so many seeds one is played a second time, on files: the same seed must be the same world. Copies are made of files only. */
const twiceEvery = 50;

/** Answers each order with its tally, until there is no order any more. */
export function serveOrders(port: MessagePort): void {
  const disks: Disks = { quick: new QuickDisk(), files: new FileDisk() };
  port.on('message', (order: Order | null) => {
    if (order !== null) return void playBatch(order, disks).then(tally => port.postMessage(tally));
    disks.quick.close();
    disks.files.close();
    port.close();
  });
}

type Disks = { readonly quick: Disk; readonly files: Disk };

async function playBatch({ from, to }: Order, { quick, files }: Disks): Promise<Tally> {
  const tally = emptyTally();
  for (let seed = from; seed <= to; seed += 1) {
    try {
      const isTwice = seed % twiceEvery === 0;
      const played = await play(seed, isTwice || drawScenario(seed).copies === 0 ? quick : files);
      count(tally, played);
      if (isTwice) compare(played, await play(seed, files), tally);
    } catch (error) {
      tally.failures.push({ seed, violations: [`it could not be played: ${String(error)}`] });
    }
  }
  return tally;
}

function compare({ seed, digest, violations }: Played, onFiles: Played, tally: Tally): void {
  if (digest !== onFiles.digest) {
    tally.failures.push({ seed, violations: [`two runs of it differ: ${digest} and ${onFiles.digest}`] });
  } else if (onFiles.violations.length > violations.length) {
    tally.failures.push({ seed, violations: onFiles.violations });
  }
}
