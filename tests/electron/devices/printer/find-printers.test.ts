import { expect, it } from 'vitest';
import { findPrinters, type PrinterPlaces } from '../../../../electron/devices/printer/find-printers';
import type { SerialPorts } from '../../../../electron/devices/serial-ports';
import { err, ok } from '../../../../shared/kernel/result';

const noPorts: Pick<SerialPorts, 'list'> = { list: async () => err('driver') };
const ports: Pick<SerialPorts, 'list'> = {
  list: async () =>
    ok([{ path: '/dev/ttyUSB0', vendorId: 0x067b, productId: 0x2303, serialNumber: null, maker: 'Prolific' }]),
};

function aMachine(change: Partial<PrinterPlaces> = {}): PrinterPlaces {
  const facts: Readonly<Record<string, string>> = {
    '/sys/class/usbmisc/lp0/device/ieee1284_id': 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;',
  };
  return {
    platform: 'linux',
    listFolder: async path => (path === '/dev/usb' ? ['lp1', 'hiddev0', 'lp0'] : []),
    readText: async path => facts[path] ?? '',
    ask: async (program, args) => (`${program} ${args.join(' ')}` === 'lpstat -e' ? 'Office\nReceipts\n' : ''),
    ...change,
  };
}

it('finds printers at USB ports with what they call themselves, every queue, and serial ports', async () => {
  expect(await findPrinters(ports, aMachine())).toEqual([
    { kind: 'usb', path: '/dev/usb/lp0', name: 'EPSON TM-T20III' },
    { kind: 'usb', path: '/dev/usb/lp1', name: '' },
    { kind: 'queue', path: 'Office', name: '' },
    { kind: 'queue', path: 'Receipts', name: '' },
    { kind: 'serial', path: '/dev/ttyUSB0', name: 'Prolific' },
  ]);
});

it('asks Windows for its queues, also where serial ports cannot be listed', async () => {
  const machine = aMachine({
    platform: 'win32',
    ask: async program => (program === 'powershell.exe' ? 'EPSON TM-T88VI Receipt\r\n' : ''),
  });
  expect(await findPrinters(noPorts, machine)).toEqual([{ kind: 'queue', path: 'EPSON TM-T88VI Receipt', name: '' }]);
});

it('lists a bounded number, whatever the machine says', async () => {
  const queues = Array.from({ length: 500 }, (_, at) => `Queue${at}`).join('\n');
  expect((await findPrinters(ports, aMachine({ ask: async () => queues }))).length).toBe(30);
});

it('asks this very machine without a fault, whatever it has', async () => {
  expect(Array.isArray(await findPrinters(noPorts))).toBe(true);
});
