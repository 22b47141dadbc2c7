import type { ScannerCandidate } from '../../../shared/ipc/device-views';
import type { SerialDevice, SerialPorts } from '../serial-ports';
import type { HidDevice, HidPort } from './hid-port';
import { profileOfVendor, unreadableMode } from './scanner-profiles';

const posUsagePage = 0x8c;
const scannerUsage = 0x02;

/**
 * What could be this terminal's scanner: everything on the bus that says it is one, known scanners in a mode that nobody
 * reads, and serial ports. A machine that cannot list the one is still asked for the other. Keyboards and mice are left out.
 */
export async function findScanners(ports: {
  readonly hid: Pick<HidPort, 'list'>;
  readonly serial: Pick<SerialPorts, 'list'>;
}): Promise<readonly ScannerCandidate[]> {
  const [hid, serial] = await Promise.all([ports.hid.list(), ports.serial.list()]);
  const found = [...(hid.ok ? hid.value.flatMap(fromHid) : []), ...(serial.ok ? serial.value.map(fromSerial) : [])];
  // A composite unit is listed once for each of its interfaces.
  return found.filter((each, at) => found.findIndex(other => other.key === each.key) === at);
}

function fromHid(device: HidDevice): readonly ScannerCandidate[] {
  const { vendorId, productId, serialNumber, name } = device;
  const isReadable = device.usagePage === posUsagePage && device.usage === scannerUsage;
  if (!isReadable && unreadableMode(vendorId, productId) === null) return [];
  const maker = device.maker === '' ? profileOfVendor(vendorId).maker : device.maker;
  const key = `hid:${vendorId}:${productId}:${serialNumber ?? ''}`;
  return [{ key, kind: 'hid', name, maker, vendorId, productId, serialNumber, path: null, isReadable }];
}

function fromSerial(device: SerialDevice): ScannerCandidate {
  const { path, vendorId, productId, serialNumber, maker } = device;
  const ids = { vendorId, productId, serialNumber };
  return { key: `serial:${path}`, kind: 'serial', name: '', maker, ...ids, path, isReadable: true };
}
