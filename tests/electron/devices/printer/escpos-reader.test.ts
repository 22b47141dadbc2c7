import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEscposReader, type PrinterAct } from '../../../../electron/devices/printer/escpos-reader';
import { bytesFrom } from '../../../support/devices/report-hex';

function read(bytes: Uint8Array): { readonly acts: readonly PrinterAct[]; readonly unknown: number } {
  const reader = createEscposReader();
  return { acts: reader.push(bytes), unknown: reader.unknownBytes() };
}

const line = (text: string, style: { bold?: boolean; wide?: boolean; align?: 'left' | 'centre' | 'right' } = {}) => ({
  kind: 'line',
  line: { text, bold: false, wide: false, align: 'left', ...style },
});

describe('createEscposReader', () => {
  it('reads text in the code page that was chosen', () => {
    const bytes = bytesFrom('1b 40 a4 0a 1b 74 10 f1 80 0d 0a 1b 74 13 d5 09 41 0a');
    expect(read(bytes)).toEqual({ acts: [line('ñ'), line('ñ€'), line('€ A')], unknown: 0 });
  });

  it('reads bold, width and place as they are at the start of a line', () => {
    const bytes = bytesFrom('1b 45 01 1d 21 10 1b 61 01 41 1b 45 00 42 0a 1b 21 20 1b 61 32 43 0a 1b 40 44 0a');
    expect(read(bytes).acts).toEqual([
      line('AB', { bold: true, wide: true, align: 'centre' }),
      line('C', { wide: true, align: 'right' }),
      line('D'),
    ]);
  });

  it('reads a QR code when it is printed, not when it is stored (P20)', () => {
    const stored =
      '1d 28 6b 04 00 31 41 32 00 1d 28 6b 03 00 31 43 05 1d 28 6b 03 00 31 45 31 1d 28 6b 06 00 31 50 30 41 42 43';
    expect(read(bytesFrom(stored)).acts).toEqual([]);
    expect(read(bytesFrom(`${stored} 1d 28 6b 03 00 31 51 30`))).toEqual({
      acts: [{ kind: 'qr', payload: 'ABC' }],
      unknown: 0,
    });
  });

  it('reads drawer, feed, cut and questions', () => {
    const bytes = bytesFrom(
      '1b 70 00 32 fa 41 1d 56 42 00 1b 64 02 1d 72 01 1d 49 43 1d 61 0f 1d 28 48 06 00 30 30 30 30 30 31',
    );
    expect(read(bytes)).toEqual({
      acts: [
        { kind: 'drawer' },
        line('A'),
        { kind: 'cut' },
        line(''),
        line(''),
        { kind: 'ask', about: 'status', parameter: 1 },
        { kind: 'ask', about: 'identity', parameter: 0x43 },
        { kind: 'report-changes', mask: 0x0f },
        { kind: 'process-id', id: bytesFrom('30 30 30 31') },
      ],
      unknown: 0,
    });
  });

  it('reads bar codes and skips images without taking them for text', () => {
    const bytes = bytesFrom(
      '1d 68 3c 1d 77 02 1d 48 02 1d 6b 49 04 7b 42 31 32 1d 76 30 00 02 00 08 00 41*16 1c 2e 1b 4d 00 42 0a',
    );
    expect(read(bytes)).toEqual({
      acts: [{ kind: 'code128', text: '12', moduleDots: 2 }, line('B')],
      unknown: 0,
    });
  });

  it('counts what it does not know, of which a zero is nothing', () => {
    expect(read(bytesFrom('00 1b 01 41 1b 74 63 f1 0a'))).toEqual({ acts: [line('A')], unknown: 3 });
  });

  it('reads the same however the bytes are cut, and throws at none', () => {
    const command = fc.constantFrom(
      '1b 40',
      '1b 45 01',
      '1d 21 10',
      '1b 61 01',
      '1d 56 01',
      '1d 28 6b 06 00 31 50 30 41 42 43',
      '0a',
    );
    const piece = fc.oneof(fc.uint8Array({ maxLength: 12 }), command.map(bytesFrom));
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const bytes = Uint8Array.from(pieces.flatMap(part => [...part]));
        const whole = read(bytes);
        const reader = createEscposReader();
        const acts: PrinterAct[] = [];
        for (let at = 0; at < bytes.length; at += size) acts.push(...reader.push(bytes.slice(at, at + size)));
        expect({ acts, unknown: reader.unknownBytes() }).toEqual(whole);
      }),
    );
  });
});
