import { z } from 'zod';
import type { ReadableDb } from '../../../db/handles';
import { findSetting } from '../../../db/repositories/settings';
import { printerChoice, repeatMs, type ScannerChoice, scannerChoice } from '../../../shared/ipc/device-choices';
import type { StoredSettings } from '../../provisioning/settings';

/** What leads chose for this terminal beyond its setup file; it outlives a new setup file, which may be about something else. */
const deviceChoices = z.strictObject({
  scanner: scannerChoice,
  printer: printerChoice,
  /** null: as the setup file says. */
  repeatMs: repeatMs.nullable(),
});
export type DeviceChoices = z.infer<typeof deviceChoices>;

export const deviceChoicesKey = 'device-choices';

export const asSetUp: DeviceChoices = { scanner: { kind: 'setup' }, printer: { kind: 'setup' }, repeatMs: null };

/** A choice that this release does not know is none: the setup file is always a way to go on. */
export function readDeviceChoices(db: ReadableDb): DeviceChoices {
  const json = findSetting(db, deviceChoicesKey);
  const read = deviceChoices.safeParse(json === null ? null : JSON.parse(json));
  return read.success ? read.data : asSetUp;
}

type Devices = StoredSettings['devices'];

/** The devices of the setup file with the choices in their place, in the words of the setup file. */
export function devicesAsChosen(setup: Devices, choices: DeviceChoices): Devices {
  const { repeatMs: repeat } = choices;
  const scanner = scannerAsChosen(setup.scanner, choices.scanner);
  return {
    scanner: repeat === null ? scanner : { ...scanner, repeat_ms: repeat },
    printer: printerAsChosen(setup.printer, choices.printer),
  };
}

function scannerAsChosen(setup: Devices['scanner'], choice: DeviceChoices['scanner']): Devices['scanner'] {
  const repeat = setup.repeat_ms === undefined ? {} : { repeat_ms: setup.repeat_ms };
  switch (choice.kind) {
    case 'setup':
      return setup;
    case 'any':
      return { ...repeat, kind: 'hid' };
    case 'hid':
      return { ...repeat, kind: 'hid', ...certainOne(choice) };
    case 'serial':
      return { ...repeat, kind: 'serial', path: choice.path, baud: choice.baud, suffix: choice.suffix };
    case 'keyboard':
      return { ...repeat, kind: 'keyboard' };
  }
}

function certainOne({ vendorId, productId, serialNumber, profile }: Extract<ScannerChoice, { kind: 'hid' }>) {
  return {
    ...{ vendor_id: vendorId, product_id: productId },
    ...(serialNumber === null ? {} : { serial_number: serialNumber }),
    ...(profile === null ? {} : { profile }),
  };
}

/** The drawer hangs on the printer and the language belongs to its maker: both stay as they were set up. */
function printerAsChosen(setup: Devices['printer'], choice: DeviceChoices['printer']): Devices['printer'] {
  const { language, drawer, drawer_open } = setup;
  const kept = { language, drawer, ...(drawer_open === undefined ? {} : { drawer_open }) };
  switch (choice.kind) {
    case 'setup':
      return setup;
    case 'tcp':
      return { ...kept, kind: 'tcp', host: choice.host, port: choice.port, width: choice.columns };
    case 'usb':
      return { ...kept, kind: 'usb', path: choice.path, width: choice.columns };
    case 'serial':
      return { ...kept, kind: 'serial', path: choice.path, baud: choice.baud, width: choice.columns };
    case 'queue':
      return { ...kept, kind: 'queue', queue: choice.queue, width: choice.columns };
    case 'none':
      return { ...kept, kind: 'none', width: setup.width };
  }
}
