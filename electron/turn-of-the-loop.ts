/** Lets everything else that waits for the main loop go first: keys, scans, the window. */
export function turnOfTheLoop(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
