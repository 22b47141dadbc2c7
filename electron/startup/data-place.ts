import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readKeyFile } from '../keys/key-file';
import type { LaunchOptions } from '../provisioning/launch-options';
import { prepareTrainingFolder } from '../training/training-folder';

/** Where this run's data is, and what kind of register it makes. */
export type DataPlace = {
  readonly kind: 'training' | 'provisioning' | 'reopening';
  readonly folder: string;
  readonly storePath: string;
  readonly keyPath: string;
  readonly lockPath: string;
};

/**
 * A setup file provisions; a folder that was provisioned before opens again; anything else is training, in a folder of
 * its own inside, so that synthetic and real data never share a file (design.md section 2).
 */
export function findDataPlace(launch: LaunchOptions, defaultFolder: string): DataPlace {
  const folder = launch.dataFolder ?? defaultFolder;
  if (launch.provisioningFile !== null) return placeIn(folder, 'provisioning');
  const place = placeIn(folder, 'reopening');
  if (existsSync(place.storePath) || existsSync(place.keyPath)) return place;
  return placeIn(prepareTrainingFolder(folder), 'training');
}

function placeIn(folder: string, kind: DataPlace['kind']): DataPlace {
  return {
    kind,
    folder,
    storePath: join(folder, 'register.db'),
    keyPath: join(folder, 'register.key'),
    lockPath: join(folder, 'register.lock'),
  };
}

/** A key that lies in the open belongs to a test register; every other back end is production's (reliability.md section 6). */
export function isPlainPlace(place: DataPlace): boolean {
  const file = readKeyFile(place.keyPath);
  return file.kind === 'present' && file.slots[0]?.backend === 'plain';
}
