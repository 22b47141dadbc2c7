import { createHash } from 'node:crypto';
import { DiskModel, type Loss, losses } from '../disk/disk-model';
import type { DiskOp } from '../disk/trace';
import { seeded } from '../till/harness-run';
import { type Mark, parseMarks } from '../till/marks';

/** A disk as it is after a power cut, and what the register had told the world by then. */
export type DiskImage = {
  readonly number: number;
  readonly op: number;
  readonly loss: Loss;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly marks: readonly Mark[];
};

const marksName = 'marks';

/**
 * The images of a run, one for each of its operations and each kind of loss; the same image is not made twice.
 * @param isWanted of the number of an image, so that a part of them costs a part of the time
 */
export function* imagesOf(ops: readonly DiskOp[], isWanted: (number: number) => boolean): Generator<DiskImage> {
  const disk = new DiskModel();
  const seen = new Set<string>();
  let told = '';
  let number = 0;
  for (const [op, change] of ops.entries()) {
    if (change.name === marksName) {
      // Somebody read it: no power cut makes it unsaid.
      if (change.is === 'write') told += change.data.toString('utf8');
      continue;
    }
    disk.apply(change);
    for (const loss of losses) {
      number += 1;
      if (!isWanted(number)) continue;
      const files = disk.image(loss, seeded(number));
      const digest = digestOf(files, told);
      if (seen.has(digest)) continue;
      seen.add(digest);
      yield { number, op, loss, files, marks: parseMarks(told) };
    }
  }
}

export function countImages(ops: readonly DiskOp[]): number {
  return ops.filter(({ name }) => name !== marksName).length * losses.length;
}

function digestOf(files: ReadonlyMap<string, Buffer>, told: string): string {
  const hash = createHash('sha1').update(told);
  for (const [name, content] of files) {
    // The index of the log is made anew by whoever opens the store first.
    if (!name.endsWith('-shm')) hash.update(`\n${name} ${content.length}\n`).update(content);
  }
  return hash.digest('base64');
}
