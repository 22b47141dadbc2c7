import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { byteOrderMark } from './csv-rows';

export type CsvFile = {
  write(text: string): void;
  /** The file is whole, on the disk and under its name from now on. */
  finish(): void;
  /** Nothing of it stays; what was there before is as it was. */
  discard(): void;
};

/**
 * Writes beside the place that was chosen and takes its name last, so that nobody ever finds half a report there.
 *
 * @param partId tells this writing from another one of the same file
 * @throws what the operating system says (ENOSPC, EACCES, EROFS ...)
 */
export function openCsvFile(path: string, partId: string): CsvFile {
  const part = `${path}.${partId}.part`;
  const file = openSync(part, 'wx', 0o600);
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  const write = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  };
  const discard = () => {
    close();
    rmSync(part, { force: true });
  };
  try {
    write(byteOrderMark);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    write,
    finish: () => {
      fsyncSync(file);
      close();
      renameSync(part, path);
    },
    discard,
  };
}
