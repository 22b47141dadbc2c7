import { z } from 'zod';
import { channel } from './channel';
import {
  deviceCandidates,
  deviceDeskView,
  printerChoice,
  repeatMs,
  scannerChoice,
  scanTestView,
} from './device-choices';
import { nothing } from './fields';
import { receiptPaper, shelfItem } from './settings-views';
import { printerOrder, scannerOrder, virtualDevicesView } from './training-views';

/** The part of the contract that is about devices, real ones and those of training. */
export const deviceChannels = {
  /** Scanners, printer and drawer, for leads and IT. */
  'devices.view': channel('lead', nothing, deviceDeskView),
  'devices.search': channel('lead', nothing, nothing),
  /** Every scan is shown and does nothing else, until it is stopped or its time is over. */
  'devices.startScanTest': channel('lead', nothing, scanTestView),
  'devices.stopScanTest': channel('lead', nothing, nothing),
  'devices.setRepeat': channel('lead', z.strictObject({ ms: repeatMs }), deviceDeskView),
  'devices.printTest': channel('lead', nothing, nothing),
  'devices.candidates': channel('lead', nothing, deviceCandidates),
  'devices.chooseScanner': channel('lead', scannerChoice, deviceDeskView),
  'devices.choosePrinter': channel('lead', printerChoice, deviceDeskView),

  'training.setStateReachable': channel('anyone', z.strictObject({ reachable: z.boolean() }), nothing),
  'training.shelf': channel('cashier', nothing, z.array(shelfItem)),
  /** Virtual scanner and printer: real reports and real bytes below the drivers, and everything that may be wrong with either. */
  'training.devices': channel('cashier', nothing, virtualDevicesView),
  'training.scanner': channel('cashier', scannerOrder, virtualDevicesView),
  'training.printer': channel('cashier', printerOrder, virtualDevicesView),
  'training.paper': channel('cashier', nothing, z.array(receiptPaper)),
} as const;
