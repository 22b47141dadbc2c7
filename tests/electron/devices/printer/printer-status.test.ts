import { describe, expect, it } from 'vitest';
import { createStatusReader, type StatusEvent } from '../../../../electron/devices/printer/printer-status';
import { bytesFrom } from '../../../support/devices/report-hex';

function read(...chunks: readonly Uint8Array[]): readonly StatusEvent[] {
  const reader = createStatusReader();
  return chunks.flatMap(chunk => reader.push(chunk));
}

const asb = (hex: string): StatusEvent => ({ kind: 'asb', bytes: [...bytesFrom(hex)] });

describe('createStatusReader', () => {
  const mixed = bytesFrom('12 10 00 03 00 37 22 30 30 30 31 00 1a 18 00 0f 00');
  const told: readonly StatusEvent[] = [
    { kind: 'reply', byte: 0x12 },
    { kind: 'asb', bytes: [0x10, 0, 3, 0] },
    { kind: 'printed', id: '0001' },
    { kind: 'reply', byte: 0x1a },
    { kind: 'asb', bytes: [0x18, 0, 0x0f, 0] },
  ];

  it('tells replies, status changes and printed ids apart (P24), wherever the stream is cut', () => {
    for (let first = 0; first <= mixed.length; first += 1) {
      expect(read(mixed.slice(0, first), mixed.slice(first))).toEqual(told);
      for (let second = first; second <= mixed.length; second += 1) {
        expect(read(mixed.slice(0, first), mixed.slice(first, second), mixed.slice(second))).toEqual(told);
      }
    }
    expect(read(...[...mixed].map(byte => Uint8Array.of(byte)))).toEqual(told);
  });

  it('waits for the rest of a split status change (P23)', () => {
    expect(read(bytesFrom('10 00'))).toEqual([]);
    expect(read(bytesFrom('10 00'), bytesFrom('03 00'))).toEqual([asb('10 00 03 00')]);
  });

  it.each(['10 00 00 00', '10 00 03 00', '18 00 0f 00', '38 00 00 00', '38 00 03 00', '18 08 00 00'])(
    'knows the report %s (P6 to P10)',
    hex => expect(read(bytesFrom(hex))).toEqual([asb(hex)]),
  );

  it.each(['18 20 00 00', '18 40 00 00', '14 00 00 00', '58 00 00 00'])('knows the report %s (P10 to P12)', hex =>
    expect(read(bytesFrom(hex))).toEqual([asb(hex)]),
  );

  it('reads an echoed id (P13) and a model name, and tells flow control and sensors from both', () => {
    expect(read(bytesFrom('37 22 30 30 30 31 00 5f 54 4d 00 11 13 0c 00'))).toEqual([
      { kind: 'printed', id: '0001' },
      { kind: 'info', text: 'TM' },
      { kind: 'flow', isOn: true },
      { kind: 'flow', isOn: false },
      { kind: 'sensor', byte: 0x0c },
      { kind: 'sensor', byte: 0 },
    ]);
  });

  it('takes flow control out of the middle of a report', () => {
    expect(read(bytesFrom('10 13 00 03 11 00 12'))).toEqual([asb('10 00 03 00'), { kind: 'reply', byte: 0x12 }]);
  });

  it.each([
    ['a report that another one cuts off', '10 00 10 00 03 00', asb('10 00 03 00')],
    ['a report with bits that none has', '10 80 12', { kind: 'reply', byte: 0x12 }],
    ['a text with a status byte in it', '37 22 30 12', { kind: 'reply', byte: 0x12 }],
    ['a text that never ends', '37 41*100 12', { kind: 'reply', byte: 0x12 }],
    ['bytes with bit 7', 'ff 80 93 12', { kind: 'reply', byte: 0x12 }],
  ] as const)('finds its way again after %s', (_, hex, last) => {
    const events = read(bytesFrom(hex));
    expect([events.at(0)?.kind, events.at(-1)]).toEqual(['other', last]);
  });
});
