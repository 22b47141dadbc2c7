import { assertNever } from '../../../shared/kernel/assert-never';
import { backOffMs } from '../back-off';
import type { HidDevice, HidFault, HidHandle, HidPort } from './hid-port';
import { type LayoutName, layoutOfVendor } from './report-layout';
import { createScanReader } from './scan-reader';
import type { Scanner, ScannerPorts } from './scanner-driver';
import { createScannerEvents } from './scanner-events';

/** hardware.md, section 6: the bus is listed only while no scanner is open. */
const pollMs = 2_000;
const slowPollMs = 10_000;
const slowAfterMs = 60_000;
/** Section 7: trouble before this counts as the same trouble. */
const steadyMs = 30_000;
const permissionRetryMs = 10_000;

const posUsagePage = 0x8c;
const scannerUsage = 0x02;
/** Sends the scans of composite units to the HID POS interface; a pure HID POS unit refuses, which means nothing. */
const redirectToPos = [0xfe, 0x01];

/**
 * off -> absent -> connecting -> ready -> lost -> connecting -> ...; any -> off by stop().
 * `generation` grows with every start, stop and loss, so that whatever a promise or handle of an earlier life still says
 * is not heard. At most one search or open is under way.
 */
export function createHidScanner(options: {
  readonly vendorId: number | null;
  readonly productId: number | null;
  /** null: by the vendor. */
  readonly layout: LayoutName | null;
  readonly hid: HidPort;
  readonly ports: ScannerPorts;
  readonly repeatGuardMs?: number;
}): Scanner {
  const { hid, ports } = options;
  const { clock, timers, random, log } = ports;
  const events = createScannerEvents(log);
  let generation = 0;
  let isSearching = false;
  let isStarted = false;
  let wasReady = false;
  let failures = 0;
  let searchingSinceMs = 0;
  let readySinceMs = 0;
  let handle: HidHandle | null = null;
  let cancelTimer = () => {};
  let closing: Promise<void> = Promise.resolve();

  const missing = () => (wasReady ? 'lost' : 'absent');

  const later = (ms: number) => {
    cancelTimer();
    cancelTimer = timers.after(ms, search);
  };

  const release = (old: HidHandle | null) => {
    if (old === null) return;
    closing = closing.then(() => old.close()).catch(() => log.error('scanner.close-failed'));
  };

  const lose = (mine: number) => {
    if (mine !== generation) return;
    generation += 1;
    release(handle);
    handle = null;
    if (clock.monotonicMs() - readySinceMs >= steadyMs) failures = 0;
    failures += 1;
    searchingSinceMs = clock.monotonicMs();
    events.enter('lost');
    later(backOffMs(failures, random));
  };

  const retryAfter = (fault: HidFault) => {
    failures += 1;
    switch (fault) {
      case 'driver':
        // The first failed load decides for the life of the process, so trying again would only look busy.
        events.enter('unavailable');
        return;
      case 'permission':
        events.enter('unavailable');
        later(permissionRetryMs);
        return;
      case 'gone':
      case 'other':
        events.enter(missing());
        later(backOffMs(failures, random));
        return;
      default:
        assertNever(fault, 'HID fault');
    }
  };

  const attach = (opened: HidHandle, device: HidDevice, mine: number) => {
    handle = opened;
    const reader = createScanReader({
      layout: options.layout ?? layoutOfVendor(device.vendorId),
      deviceKey: deviceKeyOf(device),
      clock,
      ...(options.repeatGuardMs === undefined ? {} : { repeatGuardMs: options.repeatGuardMs }),
    });
    opened.listen(
      report => {
        if (mine === generation) events.hear(reader.read(report));
      },
      () => lose(mine),
    );
    wasReady = true;
    readySinceMs = clock.monotonicMs();
    events.enter('ready');
  };

  const lookOnce = async (mine: number) => {
    const listed = await hid.list();
    if (mine !== generation) return;
    if (!listed.ok) return retryAfter(listed.error);
    const device = listed.value.find(candidate => isWanted(candidate, options));
    if (device === undefined) {
      events.enter(missing());
      return later(clock.monotonicMs() - searchingSinceMs >= slowAfterMs ? slowPollMs : pollMs);
    }
    events.enter('connecting');
    await closing;
    const opened = await hid.open(device.path);
    if (mine !== generation) {
      if (opened.ok) release(opened.value);
      return;
    }
    if (!opened.ok) return retryAfter(opened.error);
    await opened.value.sendFeature(redirectToPos);
    if (mine !== generation) return release(opened.value);
    attach(opened.value, device, mine);
  };

  function search() {
    if (!isStarted || isSearching || handle !== null) return;
    cancelTimer();
    isSearching = true;
    const mine = generation;
    void lookOnce(mine).finally(() => {
      isSearching = false;
      // Stopped and started again meanwhile: that start found a search under way and left the work to us.
      if (mine !== generation) search();
    });
  }

  return {
    ...events,
    start: () => {
      if (isStarted) return;
      isStarted = true;
      generation += 1;
      failures = 0;
      wasReady = false;
      searchingSinceMs = clock.monotonicMs();
      events.enter('absent');
      search();
    },
    stop: async () => {
      isStarted = false;
      generation += 1;
      cancelTimer();
      release(handle);
      handle = null;
      events.enter('off');
      await closing;
    },
    search,
  };
}

/** A paired vendor and product win; otherwise whatever says that it is a bar code scanner. Keyboards are never opened. */
function isWanted(
  device: HidDevice,
  wanted: { readonly vendorId: number | null; readonly productId: number | null },
): boolean {
  const isPaired =
    wanted.vendorId === device.vendorId && (wanted.productId === null || wanted.productId === device.productId);
  if (device.usagePage === null) return isPaired;
  const isScanner = device.usagePage === posUsagePage && device.usage === scannerUsage;
  return isScanner && (wanted.vendorId === null || isPaired);
}

function deviceKeyOf(device: HidDevice): string {
  const hex = (id: number) => id.toString(16).padStart(4, '0');
  return `hid:${hex(device.vendorId)}:${hex(device.productId)}:${device.serialNumber ?? ''}`;
}
