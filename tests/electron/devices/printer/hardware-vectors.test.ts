import { describe, expect, it } from 'vitest';
import { createEscposReader } from '../../../../electron/devices/printer/escpos-reader';
import { createRealTimeStage } from '../../../../electron/devices/printer/real-time';
import { bytesFrom } from '../../../support/devices/report-hex';

/** The commands of hardware.md, section 8.5, read back by our own interpreter; its answers are in printer-status.test.ts. */
function read(hex: string) {
  const reader = createEscposReader();
  const acts = reader.push(bytesFrom(hex));
  return { acts, unknown: reader.unknownBytes() };
}

describe('a printer understands', () => {
  it.each([
    ['P1, initialise', '1b 40', []],
    ['P6, report changes', '1d 61 0f', [{ kind: 'report-changes', mask: 0x0f }]],
    [
      'P13, echo',
      '1d 28 48 06 00 30 30 30 30 30 31',
      [{ kind: 'process-id', id: Uint8Array.from(Buffer.from('0001')) }],
    ],
    ['P14, drawer', '1b 70 00 32 fa', [{ kind: 'drawer' }]],
    ['P16, full cut', '1d 56 00', [{ kind: 'cut' }]],
    ['P16, partial cut', '1d 56 01', [{ kind: 'cut' }]],
    ['P16, feed and cut', '1d 56 42 00', [{ kind: 'cut' }]],
    ['P21, raster', '1d 76 30 00 02 00 08 00 aa*16', []],
  ])('%s', (_, hex, acts) => {
    expect(read(hex)).toEqual({ acts, unknown: 0 });
  });

  it.each([
    ['437', '1b 74 00', 'ñ', 0xa4],
    ['1252', '1b 74 10', 'ñ', 0xf1],
    ['858', '1b 74 13', '€', 0xd5],
  ])('P17, code page %s', (_, hex, letter, byte) => {
    const { acts, unknown } = read(`${hex} ${byte.toString(16)} 0a`);
    expect([acts[0]?.kind === 'line' ? acts[0].line.text : null, unknown]).toEqual([letter, 0]);
  });

  it.each([
    [
      'P18, set B',
      '1d 68 3c 1d 77 02 1d 48 02 1d 6b 49 12 7b 42 31 32 33 34 35 36 37 38 39 30 31 32 33 34 35 36',
      '1234567890123456',
    ],
    ['P19, set C', '1d 6b 49 0a 7b 43 0c 22 38 4e 5a 0c 22 38', '1234567890123456'],
  ])('%s', (_, hex, text) => {
    const { acts, unknown } = read(hex);
    expect([acts.find(act => act.kind === 'code128'), unknown]).toMatchObject([{ kind: 'code128', text }, 0]);
  });

  it('P20, a QR code', () => {
    const { acts, unknown } = read(
      '1d 28 6b 04 00 31 41 32 00 1d 28 6b 03 00 31 43 05 1d 28 6b 03 00 31 45 31 1d 28 6b 06 00 31 50 30 41 42 43 1d 28 6b 03 00 31 51 30',
    );
    expect([acts, unknown]).toEqual([[{ kind: 'qr', payload: 'ABC' }], 0]);
  });

  it('P2 to P5, P15 and P22 at once, in the middle of anything', () => {
    const stage = createRealTimeStage();
    const bytes = '41 10 04 01 42 10 04 02 10 04 03 10 04 04 10 14 01 00 01 10 05 02 43';
    const received = stage
      .push(bytesFrom(bytes))
      .map(each => (each.kind === 'data' ? each.kind : `${each.kind} ${each.parameter}`));
    expect(received).toEqual([
      ...['data', 'status 1', 'data', 'status 2', 'status 3', 'status 4', 'drawer 1', 'recover 2'],
      'data',
    ]);
  });
});
