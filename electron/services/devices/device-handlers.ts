import { setSetting } from '../../../db/transactions/set-setting';
import { testPage } from '../../../shared/documents/test-page';
import type { DeviceDeskView } from '../../../shared/ipc/device-choices';
import type { PrinterView } from '../../../shared/ipc/device-views';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { formatLocalTime } from '../../../shared/time/local-time';
import type { Printer } from '../../devices/printer/printer-driver';
import type { Scanner } from '../../devices/scanner/scanner-driver';
import type { Handlers } from '../../ipc/handlers';
import type { PrintDesk } from '../printing/print-desk';
import type { ServiceContext } from '../service-context';
import type { DeviceTools } from './device-bench';
import { type DeviceChoices, deviceChoicesKey, readDeviceChoices } from './device-choices';
import type { ScanTest } from './scan-test';

export type DeviceChannel = Extract<keyof Handlers, `devices.${string}`>;

export type DeviceServices = {
  readonly scanner: Pick<Scanner, 'views' | 'search'>;
  readonly printer: Pick<Printer, 'view' | 'tongue'>;
  readonly tools: DeviceTools;
  readonly test: ScanTest;
  readonly desk: Pick<PrintDesk, 'print'>;
  readonly language: () => 'en' | 'es';
};

/** Settings > Devices: how each device stands, what a scan brings, and which device this terminal is to use. */
export function deviceHandlers(
  context: Pick<ServiceContext, 'db' | 'clock' | 'config' | 'operator'>,
  services: DeviceServices,
): Pick<Handlers, DeviceChannel> {
  const { db, clock, config, operator } = context;
  const { scanner, printer, tools, test } = services;

  function view(): DeviceDeskView {
    const chosen = readDeviceChoices(db);
    return {
      ...{ platform: tools.platform, scanner: chosen.scanner, printer: chosen.printer, test: test.view() },
      devices: {
        scanners: [...scanner.views()],
        printer: printer.view(),
        log: [...tools.log.read()],
        repeatMs: tools.repeatMs(),
      },
    };
  }

  /** On disk first: what is used and not written down would be forgotten by the next start. */
  async function choose(change: Partial<DeviceChoices>) {
    const value = { ...readDeviceChoices(db), ...change };
    setSetting(db, { key: deviceChoicesKey, value, at: clock.now(), actorId: operator().id });
    await tools.use(value);
    return ok(view());
  }

  return {
    'devices.view': () => ok(view()),
    'devices.search': () => {
      scanner.search();
      return ok(null);
    },
    'devices.startScanTest': () => ok(test.start()),
    'devices.stopScanTest': () => {
      test.stop();
      return ok(null);
    },
    'devices.candidates': async () => ok(await tools.candidates()),
    'devices.setRepeat': ({ ms }) => choose({ repeatMs: ms }),
    'devices.chooseScanner': choice => choose({ scanner: choice }),
    'devices.choosePrinter': choice => choose({ printer: choice }),
    'devices.printTest': async () => {
      const { columns } = printer.tongue;
      const printedAtText = formatLocalTime(clock.now(), config.store.zone);
      const facts = { storeName: config.store.name, terminal: config.terminal, printer: nameOf(printer.view()) };
      const document = testPage({ ...facts, columns, printedAtText }, services.language());
      const printed = await services.desk.print({ document, subject: printedAtText, isDuplicate: false });
      return printed === 'printed' || printed === 'sent' ? ok(null) : err(appError('E-PRN-02'));
    },
  };
}

function nameOf({ name, where, kind }: PrinterView): string {
  return [name, where].filter(part => part !== '').join(' · ') || kind;
}
