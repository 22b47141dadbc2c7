import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createPlainKeystore } from '../../electron/keys/plain-keystore';
import { createStartWitness } from '../../electron/keys/start-witness';
import { findDataPlace } from '../../electron/startup/data-place';
import { openData } from '../../electron/startup/open-data';
import type { StartGate } from '../../electron/startup/start-gate';
import { t0 } from './store';
import { someIds } from './sync/ports';
import { aTempFolder } from './temp-folder';

/** A register on its folder, to be started as often as one likes; without a gate its folder may be copied about. */
export function opener(folder = aTempFolder(), gate?: StartGate, dataKey = randomBytes(32)) {
  const launch = { dataFolder: folder, provisioningFile: '/setup.json', language: null, isUnattended: false };
  const place = findDataPlace(launch, folder);
  const open = () =>
    openData({
      place,
      environment: 'test',
      keystore: createPlainKeystore('test'),
      clock: { now: () => t0, monotonicMs: () => 0 },
      ids: someIds,
      randomKey: () => dataKey,
      nativeFolder: 'db/native',
      version: '1.4.0',
      ...(gate === undefined ? {} : { gate }),
    });
  return { place, open };
}

/** Opens and closes: one start of the register. */
export function startOnce(open: ReturnType<typeof opener>['open']): void {
  const opened = open();
  if (!opened.ok) throw new Error(opened.error.code);
  opened.value.close();
}

/** One machine: what it calls itself, and where its user's starts are counted. */
export function aMachine(name: string | null = 'till-1', folder = join(aTempFolder(), 'starts')) {
  return { folder, machine: () => name, witness: createStartWitness(folder) };
}

export function aCopyOf(folder: string): string {
  const copy = join(aTempFolder(), 'copy');
  cpSync(folder, copy, { recursive: true });
  return copy;
}
