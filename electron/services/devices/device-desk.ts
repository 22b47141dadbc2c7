import type { Printer } from '../../devices/printer/printer-driver';
import type { Scanner } from '../../devices/scanner/scanner-driver';
import type { Handlers } from '../../ipc/handlers';
import type { Pusher } from '../../ipc/push';
import type { Timers } from '../../ports';
import type { PrintDesk } from '../printing/print-desk';
import type { ScanService } from '../scan-service';
import type { ServiceContext } from '../service-context';
import type { DeviceTools } from './device-bench';
import { type DeviceChannel, deviceHandlers } from './device-handlers';
import { scanKindOf } from './scan-kind';
import { createScanTest } from './scan-test';

/** A burst of scans moves the counts of a device twenty times a second; the screen is told a few times. */
const quietMs = 200;

type Place = { readonly kind: string; readonly where: string };
export type DevicePlaces = { readonly scanner: Place; readonly printer: Place };

export type DeviceDesk = {
  readonly handlers: Pick<Handlers, DeviceChannel>;
  /** What is in use, in the words IT knows it by: an address, or the USB numbers in the hexadecimal they are printed in. */
  readonly places: () => DevicePlaces;
  /** Whoever tested a scanner is gone. */
  readonly leave: () => void;
  readonly stop: () => void;
};

/** Everything behind Settings > Devices. */
export function createDeviceDesk(
  context: ServiceContext,
  services: {
    readonly scanner: Scanner;
    readonly printer: Printer;
    readonly tools: DeviceTools;
    readonly scans: Pick<ScanService, 'divert'>;
    readonly desk: Pick<PrintDesk, 'print'>;
    readonly timers: Timers;
    readonly push: Pusher;
    readonly language: () => 'en' | 'es';
  },
): DeviceDesk {
  const { scanner, printer, tools, timers, push } = services;
  const test = createScanTest({ ...services, clock: context.clock, kindOf: scan => scanKindOf(context, scan) });
  let cancel: (() => void) | null = null;
  const tell = () => {
    cancel ??= timers.after(quietMs, () => {
      cancel = null;
      push('devices.changed', null);
    });
  };
  scanner.onChange(tell);
  printer.onChange(tell);
  printer.onJob(tell);
  tools.log.onNote(tell);
  return {
    handlers: deviceHandlers(context, { ...services, test }),
    places: () => ({ scanner: scannerPlace(scanner.views()), printer: printer.view() }),
    leave: test.stop,
    stop: () => {
      test.stop();
      cancel?.();
    },
  };
}

/** The best known of several; a scanner that was never seen is known by its kind alone. */
function scannerPlace([first]: ReturnType<Scanner['views']>): Place {
  if (first === undefined) return { kind: '', where: '' };
  const { kind, where, vendorId, productId } = first;
  if (vendorId === null) return { kind, where };
  const usb = [vendorId, productId ?? 0].map(id => id.toString(16).padStart(4, '0')).join(':');
  return { kind, where: where === '' ? usb : where };
}
