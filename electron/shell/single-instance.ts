import type { App } from 'electron';

export type SingleInstanceApp = Pick<App, 'requestSingleInstanceLock' | 'on'>;

/**
 * One register per data folder: the lock lies in the profile, which lies in the data folder. The second one only makes
 * the first show itself. The store's own file lock stands behind this, for programs that are not us.
 */
export function claimSingleInstance(app: SingleInstanceApp, onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
