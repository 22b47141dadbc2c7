import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/**
 * Writes beside the place that was chosen and takes its name last, so that nobody ever finds half a file there, and only who runs
 * the register may read it.
 *
 * @param partId tells this writing from another one of the same file
 * @throws what the operating system says (ENOSPC, EACCES, EROFS ...); then nothing of it stays
 */
export function writeWholeFile(path: string, bytes: Uint8Array, partId: string): void {
  const part = `${path}.${partId}.part`;
  const file = openSync(part, 'wx', 0o600);
  try {
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (thrown) {
    rmSync(part, { force: true });
    throw thrown;
  }
}
