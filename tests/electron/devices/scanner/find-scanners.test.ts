import { expect, it } from 'vitest';
import { findScanners } from '../../../../electron/devices/scanner/find-scanners';
import type { HidDevice } from '../../../../electron/devices/scanner/hid-port';
import type { SerialDevice } from '../../../../electron/devices/serial-ports';
import { err, ok } from '../../../../shared/kernel/result';

const honeywell: HidDevice = {
  ...{ path: '/dev/hidraw1', vendorId: 0x0c2e, productId: 0x0b01, serialNumber: 'S1' },
  ...{ maker: 'Honeywell', name: 'Xenon 1900', usagePage: 0x8c, usage: 0x02 },
};
const mouse: HidDevice = { ...honeywell, vendorId: 0x046d, productId: 1, name: 'Mouse', usagePage: 1, usage: 2 };
const snapi: HidDevice = {
  ...honeywell,
  vendorId: 0x05e0,
  productId: 0x1900,
  maker: '',
  name: '',
  usagePage: 0xff,
  usage: 0,
};
const port: SerialDevice = {
  ...{ path: '/dev/ttyACM0', vendorId: 0x05e0, productId: 0x1701, serialNumber: null, maker: 'Zebra' },
};

it('lists scanners, scanners that are set up wrong, and serial ports; no mouse, and nothing twice', async () => {
  const found = await findScanners({
    hid: { list: async () => ok([honeywell, { ...honeywell, path: '/dev/hidraw2' }, mouse, snapi]) },
    serial: { list: async () => ok([port]) },
  });
  expect(found).toEqual([
    {
      ...{ key: 'hid:3118:2817:S1', kind: 'hid', name: 'Xenon 1900', maker: 'Honeywell' },
      ...{ vendorId: 0x0c2e, productId: 0x0b01, serialNumber: 'S1', path: null, isReadable: true },
    },
    {
      ...{ key: 'hid:1504:6400:S1', kind: 'hid', name: '', maker: 'Zebra' },
      ...{ vendorId: 0x05e0, productId: 0x1900, serialNumber: 'S1', path: null, isReadable: false },
    },
    {
      ...{ key: 'serial:/dev/ttyACM0', kind: 'serial', name: '', maker: 'Zebra' },
      ...{ vendorId: 0x05e0, productId: 0x1701, serialNumber: null, path: '/dev/ttyACM0', isReadable: true },
    },
  ]);
});

it('lists serial ports also where the USB bus cannot be listed', async () => {
  const found = await findScanners({
    hid: { list: async () => err('driver') },
    serial: { list: async () => ok([port]) },
  });
  expect(found.map(each => each.key)).toEqual(['serial:/dev/ttyACM0']);
});

it('lists nothing where neither can be listed', async () => {
  expect(
    await findScanners({ hid: { list: async () => err('driver') }, serial: { list: async () => err('driver') } }),
  ).toEqual([]);
});

it('lists two scanners of one model as two, which their serial numbers tell apart', async () => {
  const other = { ...honeywell, path: '/dev/hidraw7', serialNumber: 'S2' };
  const found = await findScanners({
    hid: { list: async () => ok([honeywell, other]) },
    serial: { list: async () => ok([]) },
  });
  expect(found.map(({ key, serialNumber }) => [key, serialNumber])).toEqual([
    ['hid:3118:2817:S1', 'S1'],
    ['hid:3118:2817:S2', 'S2'],
  ]);
});
