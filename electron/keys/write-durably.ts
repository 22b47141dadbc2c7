import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crashPoint } from '../../db/crash-point';

/** Either the old file or the whole new one survives a power cut: temporary, fsync, rename, fsync of the folder. */
export function writeDurably(path: string, text: string): void {
  const temporary = `${path}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, text);
    crashPoint('file-written');
    fsyncSync(file);
    crashPoint('file-synced');
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  crashPoint('file-renamed');
  syncFolder(dirname(path));
  crashPoint('file-in-place');
}

/** Windows has no handle on a folder to sync; NTFS journals the rename itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
