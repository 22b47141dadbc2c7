import type { ScanOutcomeView, ScanScreen } from '../../shared/ipc/register-views';
import type { Scan } from '../devices/scanner/scan';
import type { Pusher } from '../ipc/push';
import type { Log } from '../ports';
import type { RegisterService } from './register/register-service';

export type ScanService = {
  readonly heard: (scan: Pick<Scan, 'text'>) => void;
  /** The page says what it shows; it begins with the Register, as does every session. */
  readonly listen: (screen: ScanScreen) => void;
};

/**
 * A scan of the hardware scanner: the cart first, then the screen. Nobody signed in means nobody to sell; the scan is
 * dropped, and only that it was is logged, because a scan may be a licence or a card.
 */
export function createScanService(options: {
  readonly register: Pick<RegisterService, 'heard' | 'view'>;
  /** A card or a licence on the Patients screen. */
  readonly identify: (text: string) => ScanOutcomeView;
  readonly isSignedIn: () => boolean;
  readonly push: Pusher;
  readonly log: Log;
}): ScanService {
  const { register, push } = options;
  let screen: ScanScreen = 'register';

  /** What names nobody is for the cart, wherever it was scanned. */
  function ask(text: string): ScanOutcomeView {
    if (screen === 'register') return register.heard(text);
    const person = options.identify(text);
    return person.kind === 'refused' && person.code === 'E-PAT-02' ? register.heard(text) : person;
  }

  return {
    listen: shown => {
      screen = shown;
    },
    heard: scan => {
      if (!options.isSignedIn()) {
        options.log.info('scan.ignored');
        return;
      }
      const outcome = ask(scan.text);
      // The line is painted before the flash that belongs to it.
      push('register.changed', register.view());
      push('scan.heard', outcome);
    },
  };
}
