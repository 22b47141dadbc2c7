import { describe, expect, it } from 'vitest';
import { isTwoDimensional, symbologyOf } from '../../../../electron/devices/scanner/symbology';

describe('symbologyOf', () => {
  it.each([
    [']C0', 16, 'code-128'],
    [']C1', 30, 'gs1-128'],
    [']C2', 10, 'code-128'],
    [']A0', 5, 'code-39'],
    [']G0', 5, 'code-93'],
    [']F0', 5, 'codabar'],
    [']I1', 14, 'itf'],
    [']E0', 12, 'upc-a'],
    [']E0', 13, 'ean-13'],
    [']E3', 18, 'ean-13'],
    [']E4', 8, 'ean-8'],
    [']e0', 16, 'gs1-databar'],
    [']L2', 267, 'pdf417'],
    [']d1', 20, 'data-matrix'],
    [']d2', 39, 'gs1-data-matrix'],
    [']Q1', 20, 'qr'],
    [']Q3', 20, 'gs1-qr'],
    [']z0', 20, 'aztec'],
    [']X0', 5, 'unknown'],
  ])('reads %s of %i characters as %s', (aim, length, expected) => {
    expect(symbologyOf(aim, null, length)).toBe(expected);
  });

  it('falls back on the vendor id only when there is no AIM', () => {
    expect([
      symbologyOf(null, 0x6a, 16),
      symbologyOf(null, 0x72, 267),
      symbologyOf(null, 0x01, 4),
      symbologyOf(null, null, 4),
      symbologyOf(']C0', 0x72, 16),
    ]).toEqual(['code-128', 'pdf417', 'unknown', 'unknown', 'code-128']);
  });

  it('knows which codes carry UTF-8', () => {
    expect(
      (['qr', 'pdf417', 'aztec', 'gs1-data-matrix', 'code-128', 'unknown'] as const).map(isTwoDimensional),
    ).toEqual([true, true, true, true, false, false]);
  });
});
