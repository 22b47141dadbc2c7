import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const marker = 'TRAINING-DATA';

/**
 * Training data of its own, empty at every start: the sandbox's world begins anew with the program, and a store that
 * remembered sales of a state that has forgotten them would only teach confusion. Only a folder that says it holds
 * training data is ever emptied.
 */
export function prepareTrainingFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'training');
  if (existsSync(folder) && !existsSync(join(folder, marker)))
    throw new Error('The training folder holds something else.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, marker), 'Synthetic data. Emptied whenever the training register starts.\n', {
    mode: 0o600,
  });
  return folder;
}
