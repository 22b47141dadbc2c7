import type { Log } from '../../ports';
import { createAnnouncer } from '../subscription';
import type { Scan, ScannerState, ScanTrouble } from './scan';
import type { Heard } from './scan-reader';
import type { Scanner } from './scanner-driver';

export type ScannerEvents = Pick<Scanner, 'state' | 'onScan' | 'onState' | 'onTrouble'> & {
  readonly enter: (state: ScannerState) => void;
  readonly hear: (heard: Heard) => void;
};

/** State and listeners, the same for every kind of scanner. Logs what kind of trouble there was, never what was read. */
export function createScannerEvents(log: Log): ScannerEvents {
  const scans = createAnnouncer<Scan>();
  const states = createAnnouncer<ScannerState>();
  const troubles = createAnnouncer<ScanTrouble>();
  let current: ScannerState = 'off';
  return {
    state: () => current,
    onScan: scans.subscribe,
    onState: states.subscribe,
    onTrouble: troubles.subscribe,
    enter: state => {
      if (state === current) return;
      current = state;
      log.info('scanner.state', { state });
      states.announce(state);
    },
    hear: heard => {
      if (heard.kind === 'scan') scans.announce(heard.scan);
      if (heard.kind === 'trouble') {
        log.warn('scanner.trouble', heard.trouble);
        troubles.announce(heard.trouble);
      }
    },
  };
}
