import { translateStoreError } from '../../db/store-fault';
import type { ScanOutcomeView } from '../../shared/ipc/register-views';
import { scanCue } from '../../shared/ipc/scan-cue';
import { appError } from '../../shared/kernel/error-code';
import type { Scan, ScanTrouble } from '../devices/scanner/scan';
import { faultCode, faultPlace } from '../ipc/fault-code';
import type { Pusher } from '../ipc/push';
import type { Clock, Log } from '../ports';
import type { RegisterService } from './register/register-service';
import { misreadAt, refusedAt, type ScanPlace, type ScanSpot } from './scan-refusal';

type HeardScan = Pick<Scan, 'text' | 'aim' | 'deviceKey'>;

export type ScanService = {
  readonly heard: (scan: HeardScan) => void;
  /** A code that did not arrive whole: who scanned it hears that it has to be scanned again. */
  readonly troubled: (trouble: ScanTrouble) => void;
  /** The page says what it shows. Until it has, scans wait: a burst must not be lost to a page that is still loading. */
  readonly listen: (place: ScanPlace) => void;
  /** The session is over, and with it the page; what waited was for whoever is gone. */
  readonly forget: () => void;
  /** The live test takes every scan from now on; null gives them back. */
  readonly divert: (take: ((scan: HeardScan) => void) | null) => void;
};

/** More than anybody scans while a page loads; beyond that a device is stuck. */
const mostWaiting = 64;
/** Bad reports come in showers, and one word about them is enough. */
const quietMs = 1_000;

/**
 * Every scan in the order it was made: the cart first, then the screen. Nobody signed in means nobody to sell; only a badge
 * is looked for then, and only that there was another scan is logged, because it may be a licence or a card.
 */
export function createScanService(options: {
  readonly register: Pick<RegisterService, 'view'>;
  readonly route: (place: ScanPlace, scanned: string) => ScanOutcomeView;
  readonly badge: (scanned: string) => ScanOutcomeView;
  readonly isSignedIn: () => boolean;
  /** The device that read it says "no" as well, where it can. */
  readonly complain: (deviceKey: string) => void;
  readonly push: Pusher;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly log: Log;
}): ScanService {
  const { register, push, log, clock } = options;
  let place: ScanPlace | null = null;
  let waiting: readonly HeardScan[] = [];
  let diverted: ((scan: HeardScan) => void) | null = null;
  let toldTroubleAtMs = Number.NEGATIVE_INFINITY;

  const asScanned = ({ aim, text }: HeardScan) => `${aim ?? ''}${text}`;

  function answer(scan: HeardScan, at: ScanPlace): void {
    const outcome = orFault(at, () => {
      const routed = options.route(at, asScanned(scan));
      // The line is painted before the flash that belongs to it.
      if (routed.kind === 'added' || routed.kind === 'patient-chosen') push('register.changed', register.view());
      return routed;
    });
    push('scan.heard', outcome);
    if (scanCue(outcome) !== 'found') options.complain(scan.deviceKey);
  }

  function whileNobodyWorks(scan: HeardScan): void {
    const outcome = orFault('sign-in', () => options.badge(asScanned(scan)));
    push('scan.heard', outcome);
    if (outcome.kind === 'badge') return;
    log.info('scan.ignored');
    options.complain(scan.deviceKey);
  }

  /** Nobody waits for a scan as for a call, so what the store throws is said here: a full disk ends a scan, never the selling. */
  function orFault(spot: ScanSpot, look: () => ScanOutcomeView): ScanOutcomeView {
    try {
      return look();
    } catch (thrown) {
      log.error('scan.fault', { fault: faultCode(thrown), place: faultPlace(thrown) });
      return refusedAt(spot, translateStoreError(thrown) ?? appError('E-IPC-04'));
    }
  }

  return {
    heard: scan => {
      if (diverted !== null) return diverted(scan);
      if (!options.isSignedIn()) return whileNobodyWorks(scan);
      if (place !== null) return answer(scan, place);
      if (waiting.length < mostWaiting) waiting = [...waiting, scan];
      else log.warn('scan.ignored');
    },
    troubled: trouble => {
      const nowMs = clock.monotonicMs();
      const spot = options.isSignedIn() ? place : 'sign-in';
      if (spot === null || diverted !== null || nowMs - toldTroubleAtMs < quietMs) return;
      toldTroubleAtMs = nowMs;
      push('scan.heard', misreadAt(spot, trouble));
    },
    listen: shown => {
      place = shown;
      const held = waiting;
      waiting = [];
      for (const scan of held) answer(scan, shown);
    },
    forget: () => {
      place = null;
      waiting = [];
      diverted = null;
    },
    divert: take => {
      diverted = take;
    },
  };
}
