import { expect, it } from 'vitest';
import { fillPath } from '../../../electron/devices/virtual/fill-path';
import { drawCode, type PrintedCode } from '../../../shared/scan/drawn-code';
import { readCodes } from '../../support/devices/read-codes';

const readBack = async (code: PrintedCode) => {
  const drawn = drawCode(code);
  return drawn === null ? null : await readCodes(fillPath(drawn, { scale: 3, margin: 10 }));
};

it('draws a QR code that a scanner reads', async () => {
  const text = 'https://counterleaf.example/s/REG-2-000123-7K3QX ñ €';
  expect(await readBack({ kind: 'qr', text })).toEqual([{ format: 'QRCode', text }]);
});

it('draws a Code 128 that a scanner reads', async () => {
  const text = '1234567890123456';
  expect(await readBack({ kind: 'code128', text })).toEqual([{ format: 'Code128', text }]);
});

it('draws 16 digits in 123 modules, bar by bar (hardware.md 8.5)', () => {
  const drawn = drawCode({ kind: 'code128', text: '1234567890123456' });
  expect([drawn?.width, drawn?.path.slice(0, 39)]).toEqual([123, 'M0 30h2V0h-2zM3 30h1V0h-1zM6 30h3V0h-3z']);
});

it('draws nothing for a text that the code cannot hold', () => {
  const tooLong = 'x'.repeat(5_000);
  expect([
    drawCode({ kind: 'code128', text: '' }),
    drawCode({ kind: 'qr', text: '' }),
    drawCode({ kind: 'qr', text: tooLong }),
  ]).toEqual([null, null, null]);
});
