import type { Scan } from '../devices/scanner/scan';
import type { Pusher } from '../ipc/push';
import type { Log } from '../ports';
import type { RegisterService } from './register/register-service';

/**
 * A scan of the hardware scanner: the cart first, then the screen. Nobody signed in means nobody to sell; the scan is
 * dropped, and only that it was is logged, because a scan may be a licence or a card.
 */
export function createScanService(options: {
  readonly register: Pick<RegisterService, 'heard' | 'view'>;
  readonly isSignedIn: () => boolean;
  readonly push: Pusher;
  readonly log: Log;
}): (scan: Pick<Scan, 'text'>) => void {
  const { register, push } = options;
  return scan => {
    if (!options.isSignedIn()) {
      options.log.info('scan.ignored');
      return;
    }
    const outcome = register.heard(scan.text);
    // The line is painted before the flash that belongs to it.
    push('register.changed', register.view());
    push('scan.heard', outcome);
  };
}
