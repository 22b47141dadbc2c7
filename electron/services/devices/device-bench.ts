import type { DeviceCandidates, DeviceDeskView } from '../../../shared/ipc/device-choices';
import type { DeviceLog, DeviceNote } from '../../devices/device-log';
import type { PrinterConfig } from '../../devices/printer/printer';
import type { Printer } from '../../devices/printer/printer-driver';
import { createSwitchedPrinter } from '../../devices/printer/switched-printer';
import type { ScannerConfig } from '../../devices/scanner/scanner';
import type { Scanner } from '../../devices/scanner/scanner-driver';
import { defaultRepeatMs } from '../../devices/scanner/scanner-profiles';
import { createSwitchedScanner } from '../../devices/scanner/switched-scanner';
import { printerConfigOf, scannerConfigOf } from '../../provisioning/device-configs';
import type { StoredSettings } from '../../provisioning/settings';
import { type DeviceChoices, devicesAsChosen } from './device-choices';

/** What could be this terminal's devices, and what becomes of a choice. */
export type DeviceTools = {
  readonly log: Pick<DeviceLog, 'read' | 'onNote'>;
  readonly platform: DeviceDeskView['platform'];
  readonly candidates: () => Promise<DeviceCandidates>;
  /** Takes effect at once; a device that stays is left alone. */
  readonly use: (next: DeviceChoices) => Promise<void>;
  /** The same code again within this time is the device repeating itself. */
  readonly repeatMs: () => number;
};

export type DeviceBench = { readonly scanner: Scanner; readonly printer: Printer; readonly tools: DeviceTools };

/** A terminal whose devices were decided elsewhere: nothing to choose from. */
export const noTools: DeviceTools = {
  log: { read: () => [], onNote: () => () => {} },
  platform: 'other',
  candidates: () => Promise.resolve({ scanners: [], printers: [] }),
  use: () => Promise.resolve(),
  repeatMs: () => defaultRepeatMs,
};

/** The devices of the setup file, or of whatever was chosen in their place. */
export function createDeviceBench(options: {
  readonly setup: StoredSettings['devices'];
  readonly chosen: DeviceChoices;
  readonly buildScanner: (config: ScannerConfig) => Scanner;
  readonly buildPrinter: (config: PrinterConfig) => Printer;
  readonly findScanners: () => Promise<readonly DeviceCandidates['scanners'][number][]>;
  readonly findPrinters: () => Promise<readonly DeviceCandidates['printers'][number][]>;
  readonly log: DeviceLog;
  readonly platform: NodeJS.Platform;
}): DeviceBench {
  const { setup, log } = options;
  const first = devicesAsChosen(setup, options.chosen);
  const scanner = createSwitchedScanner(options.buildScanner, scannerConfigOf(first));
  const printer = createSwitchedPrinter(options.buildPrinter, printerConfigOf(first));
  let chosen = options.chosen;
  notePrinter(log, printer);

  const tools: DeviceTools = {
    log,
    platform: platforms[options.platform] ?? 'other',
    candidates: async () => {
      const [scanners, printers] = await Promise.all([options.findScanners(), options.findPrinters()]);
      return { scanners: [...scanners], printers: [...printers] };
    },
    use: async next => {
      const before = chosen;
      chosen = next;
      const devices = devicesAsChosen(setup, next);
      const isOther = (what: 'scanner' | 'printer') => JSON.stringify(before[what]) !== JSON.stringify(next[what]);
      const config = scannerConfigOf(devices);
      if (!isOther('scanner')) scanner.setRepeatMs(config.repeatGuardMs ?? defaultRepeatMs);
      await Promise.all([
        isOther('scanner') ? scanner.use(config) : undefined,
        isOther('printer') ? printer.use(printerConfigOf(devices)) : undefined,
      ]);
    },
    repeatMs: () => scannerConfigOf(devicesAsChosen(setup, chosen)).repeatGuardMs ?? defaultRepeatMs,
  };
  return { scanner, printer, tools };
}

/** That all is well is news where it was not; what nobody knows is none. */
function isNews(before: string, now: string): boolean {
  const isWell = now === 'ok' || now === 'closed';
  return now !== before && now !== 'unknown' && !(isWell && before === 'unknown');
}

const platforms: Readonly<Partial<Record<NodeJS.Platform, DeviceTools['platform']>>> = {
  linux: 'linux',
  win32: 'windows',
  darwin: 'mac',
};

/** Scanners note what they do themselves; of a printer, its states, its paper, and what became of jobs and of the drawer. */
function notePrinter(log: DeviceLog, printer: ReturnType<typeof createSwitchedPrinter<PrinterConfig>>): void {
  const key = () => printer.view().where;
  const look = () => ({ summary: printer.state(), ...printer.view() });
  let before = look();
  printer.onChange(() => {
    const now = look();
    const { state, reason, paper, cover, drawer } = now;
    const note = (event: string, level: 'info' | 'warn', detail: DeviceNote['detail']) =>
      log.note({ device: event === 'drawer' ? 'drawer' : 'printer', key: key(), level, event, detail });
    // Each job goes through printing and back, which its own lines say.
    const isOtherState = now.summary !== before.summary || reason !== before.reason;
    if (isOtherState) note('state', reason === null ? 'info' : 'warn', { state, reason });
    if (isNews(before.paper, paper)) note('paper', paper === 'ok' ? 'info' : 'warn', { paper });
    if (isNews(before.cover, cover)) note('cover', cover === 'closed' ? 'info' : 'warn', { cover });
    if (isNews(before.drawer, drawer)) note('drawer', 'info', { drawer });
    before = now;
  });
  printer.onJob(({ number, state, reason }) => {
    const level = state === 'failed' || state === 'unconfirmed' ? 'warn' : 'info';
    log.note({ device: 'printer', key: key(), level, event: 'job', detail: { number, state, reason } });
  });
  printer.onKick(result => {
    const isRefused = result !== 'sent' && result !== 'off';
    const detail = isRefused ? { result: 'failed', reason: result } : { result };
    log.note({ device: 'drawer', key: key(), level: isRefused ? 'warn' : 'info', event: 'kick', detail });
  });
}
