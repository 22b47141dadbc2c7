import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/**
 * Extracts the entries that `place` gives a path to, keeping their permission bits. A path that leaves the target
 * folder is refused by the library before we see it.
 * @param {string} archive
 * @param {string} target
 * @param {(path: string) => string | undefined} place the path inside the target, or undefined to leave the entry out
 */
export async function unzip(archive, target, place) {
  /** @type {yauzl.ZipFile} */
  const zip = await promisify(
    /** @type {(path: string, options: yauzl.Options, done: (error: Error | null, zip?: yauzl.ZipFile) => void) => void} */ (
      yauzl.open
    ),
  )(archive, { lazyEntries: true }).then(opened => opened ?? Promise.reject(new Error(`${archive} is not a zip file`)));
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (/** @type {yauzl.Entry} */ entry) => {
      extract(zip, entry, target, place).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

/**
 * @param {yauzl.ZipFile} zip
 * @param {yauzl.Entry} entry
 * @param {string} target
 * @param {(path: string) => string | undefined} place
 */
async function extract(zip, entry, target, place) {
  const inside = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
  if (inside === undefined) return;
  const file = join(target, inside);
  mkdirSync(dirname(file), { recursive: true });
  /** @type {import('node:stream').Readable} */
  const content = await new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error)));
  });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  await pipeline(content, createWriteStream(file, { mode: mode || 0o644 }));
}
