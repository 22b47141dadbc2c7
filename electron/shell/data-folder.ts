import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';

export type DataFolder = {
  readonly root: string;
  /** Chromium's own; the single-instance lock lies here, so that it is one register per data folder. */
  readonly profile: string;
};

export function layOutDataFolder(root: string): DataFolder {
  return { root, profile: join(root, 'profile') };
}

/** Only the account of the till may look inside. */
export function prepareDataFolder(folder: DataFolder): Result<DataFolder, AppError> {
  try {
    mkdirSync(folder.profile, { recursive: true, mode: 0o700 });
    accessSync(folder.root, constants.R_OK | constants.W_OK);
    return ok(folder);
  } catch {
    // Whatever stands in the way - rights, a file of that name, a full disk - a person has to look at the folder.
    return err(appError('E-DB-04'));
  }
}
