import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { saveInventoryPage } from '../../db/transactions/save-inventory-page';
import { hashPin, verifyPin } from '../../electron/keys/pin-hash';
import { defaultPinHashCost } from '../../electron/keys/pin-hash-cost';
import { createPlainKeystore } from '../../electron/keys/plain-keystore';
import { deriveSubkey } from '../../electron/keys/subkeys';
import { parseProvisioning } from '../../electron/provisioning/read-provisioning';
import { splitProvisioning } from '../../electron/provisioning/settings';
import { systemClock, systemIds } from '../../electron/shell/system-ports';
import { applyProvisioning } from '../../electron/startup/apply-provisioning';
import { findDataPlace } from '../../electron/startup/data-place';
import { type OpenData, openData } from '../../electron/startup/open-data';
import type { StatePackage } from '../../shared/catalog/sellable-item';
import type { CivilDate } from '../../shared/kernel/units';
import { addDays, civilDateAt } from '../../shared/time/civil-date';
import { generatePackages } from './catalogue';
import { location, type Setup, setupFile, zone } from './setup';

/** As many rows as the state sends at a time when it is asked for all. */
const pageSize = 1_000;

/** Opens the data of a test register, and makes it where there is none: the code the register itself starts with. */
export function openFolder(folder: string): OpenData {
  const launch = { dataFolder: folder, provisioningFile: 'bench', language: null, isUnattended: true } as const;
  const opened = openData({
    place: findDataPlace(launch, folder),
    environment: 'test',
    keystore: createPlainKeystore('test'),
    clock: systemClock,
    ids: systemIds,
    randomKey: () => randomBytes(32),
    nativeFolder: join(process.cwd(), 'db', 'native'),
    version: 'bench',
  });
  if (!opened.ok) throw new Error(`The bench's store did not open: ${opened.error.code}`);
  return opened.value;
}

export async function provisionFolder(data: OpenData, setup: Setup): Promise<void> {
  const file = parseProvisioning(JSON.stringify(setupFile(setup)));
  if (!file.ok) throw new Error(`The bench's setup file is refused: ${file.error.params['reason']}`);
  const { dataKey, store } = data;
  const pepper = deriveSubkey(dataKey, 'pepper');
  const ports = { clock: systemClock, ids: systemIds, randomNonce: () => randomBytes(12) };
  await applyProvisioning(
    {
      ...ports,
      dataKey,
      db: store.db,
      pins: {
        hash: pin => hashPin(pin, pepper, randomBytes(16), defaultPinHashCost),
        verify: (stored, pin) => verifyPin(pin, pepper, stored, defaultPinHashCost),
      },
    },
    splitProvisioning(file.value),
  );
}

export const packagesOf = (count: number): Iterable<StatePackage> => generatePackages(count, nextYear(), location);

/** As the download from the state would: whole pages, the last one marked. */
export function stockFolder({ store }: OpenData, count: number): void {
  let packages: StatePackage[] = [];
  let saved = 0;
  for (const item of packagesOf(count)) {
    packages.push(item);
    saved += 1;
    const isLast = saved === count;
    if (packages.length < pageSize && !isLast) continue;
    saveInventoryPage(store.db, { packages, cursor: String(saved), isLast, at: systemClock.now() });
    packages = [];
  }
}

export function today(): CivilDate {
  return civilDateAt(systemClock.now(), zone);
}

function nextYear(): CivilDate {
  return addDays(today(), 365);
}
