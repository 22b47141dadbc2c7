import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../../electron/devices/printer/escpos-syntax';
import { bytesFrom } from '../../../support/devices/report-hex';

const vectors: readonly (readonly [string, string, string])[] = [
  ['P1', '1b 40', 'ESC @'],
  ['P2', '10 04 01', 'DLE EOT'],
  ['P6', '1d 61 0f', 'GS a'],
  ['P13', '1d 28 48 06 00 30 30 30 30 30 31', 'GS ('],
  ['P14', '1b 70 00 32 fa', 'ESC p'],
  ['P15', '10 14 01 00 01', 'DLE DC4'],
  ['P16 full', '1d 56 00', 'GS V'],
  ['P16 feed and partial', '1d 56 42 00', 'GS V'],
  ['P17', '1b 74 13', 'ESC t'],
  ['P18, the bar code', '1d 6b 49 12 7b 42 31 32 33 34 35 36 37 38 39 30 31 32 33 34 35 36', 'GS k'],
  ['P19', '1d 6b 49 0a 7b 43 0c 22 38 4e 5a 0c 22 38', 'GS k'],
  ['a bar code of the old form', '1d 6b 04 41 42 00', 'GS k'],
  ['P20, the data', '1d 28 6b 06 00 31 50 30 41 42 43', 'GS ('],
  ['P21', '1d 76 30 00 02 00 08 00 ff*16', 'GS v'],
  ['P22', '10 05 02', 'DLE ENQ'],
  ['a column image', '1b 2a 21 02 00 01 02 03 04 05 06', 'ESC *'],
];

describe('readCommand', () => {
  it.each(vectors)('knows where %s ends, and asks for more until then', (_, hex, name) => {
    const bytes = bytesFrom(hex);
    const command = readCommand(Uint8Array.from([...bytes, 0x41, 0x42]), 0);
    expect(command === 'more' ? command : [command?.name, command?.length]).toEqual([name, bytes.length]);
    for (let length = 1; length < bytes.length; length += 1) {
      expect(readCommand(bytes.slice(0, length), 0)).toBe('more');
    }
  });

  it('finds no command in text, or where nothing known begins', () => {
    expect(['41', '1b 01', '10 41', '1d 99'].map(hex => readCommand(bytesFrom(hex), 0))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
