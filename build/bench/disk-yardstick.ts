import { closeSync, fdatasyncSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** As large as the log of the store grows before it is written over from its beginning. */
const fileBytes = 4 * 1024 * 1024;

export type DiskYardstick = {
  /** Writes so many bytes and makes them durable; says how long it took, in milliseconds. */
  write(bytes: number): number;
  close(): void;
};

/**
 * What the disk itself needs. The file has its full size beforehand and is written over and over, as the log of the
 * store is: a file that grows is slower, and would flatter whatever is compared with it.
 */
export function openDiskYardstick(folder: string): DiskYardstick {
  const file = openSync(join(folder, 'yardstick'), 'w+', 0o600);
  writeSync(file, Buffer.alloc(fileBytes, 1));
  fsyncSync(file);
  let at = 0;
  return {
    write: bytes => {
      const content = Buffer.alloc(bytes, at & 0xff);
      if (at + bytes > fileBytes) at = 0;
      const start = performance.now();
      writeSync(file, content, 0, bytes, at);
      fdatasyncSync(file);
      const took = performance.now() - start;
      at += bytes;
      return took;
    },
    close: () => closeSync(file),
  };
}
