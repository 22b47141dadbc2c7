import { createHash } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { insertPatient } from '../../../db/repositories/patients';
import { systemClock } from '../../../electron/shell/system-ports';
import type { Instant } from '../../../shared/kernel/units';
import { openFolder, packagesOf, provisionFolder, stockFolder, today } from '../data-folder';
import { generatePatients } from '../people';
import { nowhere } from '../setup';
import { fillStore, findStaff } from './fill-store';
import { repeatFunctions } from './repeat-day';
import { labelOf, type StoreSize } from './size';
import { writeBulk } from './write-bulk';
import { writeFacets } from './write-facets';
import { closeTills } from './write-tills';
import { writeUndos } from './write-undos';

/** Raise it when the same size and schema shall make other rows. */
const generatorVersion = 3;
const madeFile = 'made.json';

/**
 * The folder of a register with so many sales, made once and kept below `place`. It must never be opened where it is: a start
 * changes it. `copyLargeStore` gives one to open.
 */
export async function largeStore(place: string, size: StoreSize, say: (line: string) => void): Promise<string> {
  const name = `${labelOf(size)}-${fingerprint(size)}`;
  const kept = join(place, name);
  if (existsSync(join(kept, madeFile))) return kept;
  const draft = `${kept}.new-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const start = performance.now();
  await makeStore(draft, size, say);
  const seconds = Math.round((performance.now() - start) / 1000);
  say(`a store of ${size.sales} sales made in ${seconds} s`);
  writeFileSync(join(draft, madeFile), JSON.stringify({ size, seconds, madeAt: systemClock.now() }));
  removeOthers(place, size, name);
  renameSync(draft, kept);
  return kept;
}

/** A copy that may be opened and spoilt; on a file system that can, it costs nothing until it is written to. */
export async function copyLargeStore(
  place: string,
  size: StoreSize,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const kept = await largeStore(place, size, say);
  cpSync(kept, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  rmSync(join(folder, madeFile));
}

/** A store of yesterday's schema is no store of today's. */
function fingerprint(size: StoreSize): string {
  const schema = readFileSync(join(process.cwd(), 'db', 'schema.sql'), 'utf8');
  return createHash('sha256')
    .update(JSON.stringify([generatorVersion, size, schema]))
    .digest('hex')
    .slice(0, 12);
}

function removeOthers(place: string, size: StoreSize, name: string): void {
  const isOlder = (other: string): boolean => other.startsWith(`${labelOf(size)}-`) && other !== name;
  for (const other of readdirSync(place)) {
    if (isOlder(other) && !other.includes('.new-')) rmSync(join(place, other), { recursive: true });
  }
}

async function makeStore(folder: string, size: StoreSize, say: (line: string) => void): Promise<void> {
  const patients = generatePatients(size.patients, today());
  const data = openFolder(folder);
  const { path, db } = data.store;
  const key = Buffer.from(data.dataKey);
  try {
    await provisionFolder(data, { stateUrl: nowhere, scannerPort: null });
    stockFolder(data, size.packages);
    db.transaction(() => {
      for (const [index, patient] of patients.entries()) insertPatient(db, patient, index as Instant);
    });
  } finally {
    data.close();
  }
  say(`${size.packages} packages and ${size.patients} patients written`);
  const now = systemClock.now();
  const packages = [...packagesOf(size.packages)];
  writeBulk(path, key, {
    functions: repeatFunctions,
    fill: bulk => fillStore(bulk, { size, now, packages, patients, say }),
    finish: bulk => {
      const staff = findStaff(bulk);
      writeUndos(bulk, staff, now);
      closeTills(bulk, staff);
      writeFacets(bulk);
    },
  });
}
