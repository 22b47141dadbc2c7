import { constants, setPriority } from 'node:os';

/**
 * Called by a thread whose work can wait: on a machine with two cores it must not keep the loop that sells from its turn. Only
 * Linux gives a thread a priority of its own; elsewhere it would be that of the whole register.
 */
export function workInBackground(platform: NodeJS.Platform = process.platform): void {
  if (platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
}
