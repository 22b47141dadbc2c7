import type { ScanTestView } from '../../../shared/ipc/device-choices';
import type { TestScanView } from '../../../shared/ipc/device-views';
import type { Instant } from '../../../shared/kernel/units';
import type { HeardReport, Scan } from '../../devices/scanner/scan';
import type { Scanner } from '../../devices/scanner/scanner-driver';
import { symbologyOf } from '../../devices/scanner/symbology';
import type { Pusher } from '../../ipc/push';
import type { Clock, Timers } from '../../ports';
import type { ScanService } from '../scan-service';
import { reportHex } from './mask-report';
import type { ScanKind } from './scan-kind';

/** A test that somebody forgot must not swallow the scans of the next customer. */
const testMs = 120_000;
/** As many reports as the longest code has. */
const mostReports = 64;

export type ScanTest = {
  readonly start: () => ScanTestView;
  readonly stop: () => void;
  /** null: scans go where they always go. */
  readonly view: () => ScanTestView | null;
};

/**
 * The live test of Settings > Devices: every scan is shown with the reports that brought it, and does nothing else. What may
 * be personal is covered before it leaves the main process, and none of it is kept.
 */
export function createScanTest(options: {
  readonly scanner: Pick<Scanner, 'onReport' | 'views'>;
  readonly scans: Pick<ScanService, 'divert'>;
  readonly kindOf: (scan: Pick<Scan, 'text' | 'aim'>) => ScanKind;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly push: Pusher;
}): ScanTest {
  const { scanner, scans, clock, timers, push } = options;
  let endsAt: Instant | null = null;
  let serial = 0;
  let close = () => {};

  const stop = () => {
    if (endsAt === null) return;
    endsAt = null;
    close();
    scans.divert(null);
    push('devices.changed', null);
  };

  const begin = () => {
    const reports = new Map<string, Uint8Array[]>();
    const collect = ({ deviceKey, bytes }: HeardReport) => {
      const heard = reports.get(deviceKey) ?? [];
      reports.set(deviceKey, [...heard, bytes].slice(-mostReports));
    };
    const show = (scan: Pick<Scan, 'text' | 'aim' | 'deviceKey'>) => {
      const { kind, isPersonal } = options.kindOf(scan);
      const { deviceKey: key, aim, text } = scan;
      const profile = scanner.views().find(view => view.key === key)?.profile ?? null;
      const brought = reports.get(key) ?? [];
      reports.delete(key);
      serial += 1;
      const shown: TestScanView = {
        ...{ serial, key, aim, kind, at: clock.now(), length: text.length, isMasked: isPersonal },
        symbology: symbologyOf(aim, null, text.length),
        text: isPersonal ? '' : text,
        reports: brought.map(bytes => reportHex(bytes, profile, isPersonal)),
      };
      push('devices.testScan', shown);
    };
    const endReports = scanner.onReport(collect);
    const cancelTimer = timers.after(testMs, stop);
    close = () => {
      endReports();
      cancelTimer();
    };
    scans.divert(show);
  };

  return {
    start: () => {
      if (endsAt !== null) close();
      endsAt = (clock.now() + testMs) as Instant;
      begin();
      push('devices.changed', null);
      return { endsAt };
    },
    stop,
    view: () => (endsAt === null ? null : { endsAt }),
  };
}
