import type { Log } from '../../ports';
import type { Scanner } from './scanner-driver';
import { createScannerEvents } from './scanner-events';

/** A wedge types like a keyboard, so the screen hears it (shared/scan/wedge-detector.ts); here it only has a state. */
export function createKeyboardScanner(log: Log): Scanner {
  const events = createScannerEvents(log);
  return {
    ...events,
    start: () => events.enter('ready'),
    stop: () => {
      events.enter('off');
      return Promise.resolve();
    },
    search: () => {},
  };
}
