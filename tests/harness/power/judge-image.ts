import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openStore } from '../../../db/open';
import { loadOrCreateKey } from '../../../electron/keys/load-or-create-key';
import { createPlainKeystore } from '../../../electron/keys/plain-keystore';
import { judgeStore } from '../till/judge-store';
import { openFolder, placeOf, tillClock } from '../till/open-till';
import type { DiskImage } from './images';

/** One image in so many is opened by a whole start, which writes; the others only as far as the store. */
const wholeStartEvery = 20;

/** Lays an image on a disk, opens it as the next start would, and says what is wrong. */
export function judgeImage(image: DiskImage, folder: string, epochMs: number): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of image.files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const { data, isOpen } = { data: join(folder, 'data'), isOpen: image.marks.some(mark => mark.is === 'open') };
  mkdirSync(data, { recursive: true });
  if (isOpen && image.number % wholeStartEvery !== 0) return judgeOpened(image, data, epochMs);
  const opened = openFolder(data, tillClock(epochMs));
  if (!opened.ok) return [`does not open: ${opened.error.code} ${JSON.stringify(opened.error.params)}`];
  try {
    return judgeStore(opened.value.store.db, image.marks);
  } finally {
    opened.value.close();
  }
}

function judgeOpened(image: DiskImage, folder: string, epochMs: number): readonly string[] {
  const { keyPath, storePath } = placeOf(folder);
  const none = (): never => {
    throw new Error('A register that was in use makes no new key.');
  };
  const key = loadOrCreateKey({
    keyPath,
    storePath,
    keystore: createPlainKeystore('test'),
    newInstallId: none,
    randomKey: none,
  });
  if (!key.ok) return [`has lost its key: ${key.error.code}`];
  const opened = openStore({
    ...{ path: storePath, key: key.value.dataKey, environment: 'test', create: false, installId: key.value.installId },
    now: tillClock(epochMs).now(),
    nativeFolder: join(process.cwd(), 'db', 'native'),
    // Checked below, and in full.
    checkUpToBytes: 0,
  });
  if (!opened.ok) return [`does not open: ${opened.error.code} ${JSON.stringify(opened.error.params)}`];
  const { db, generation, close } = opened.value;
  try {
    const behind = generation < key.value.generation ? ['the store is behind its key'] : [];
    return [...behind, ...judgeStore(db, image.marks)];
  } finally {
    close();
  }
}
