import { describe, expect, it } from 'vitest';
import { createStatusReader, faultIn, type StatusEvent } from '../../../../electron/devices/printer/printer-status';
import { bytesFrom } from '../../../support/devices/report-hex';

function read(...chunks: readonly Uint8Array[]): readonly StatusEvent[] {
  const reader = createStatusReader();
  return chunks.flatMap(chunk => reader.push(chunk));
}

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
    for (let at = 0; at <= mixed.length; at += 1) {
      expect(read(mixed.slice(0, at), mixed.slice(at))).toEqual(told);
    }
    expect(read(...[...mixed].map(byte => Uint8Array.of(byte)))).toEqual(told);
  });

  it('waits for the rest of a split status change (P23)', () => {
    expect(read(bytesFrom('10 00'))).toEqual([]);
    expect(read(bytesFrom('10 00'), bytesFrom('03 00'))).toEqual([{ kind: 'asb', bytes: [0x10, 0, 3, 0] }]);
  });

  it('reads a model name, and steps over flow control and status of the old kind', () => {
    expect(read(bytesFrom('5f 54 4d 00 11 0c'))).toEqual([
      { kind: 'info', text: 'TM' },
      { kind: 'other', byte: 0x11 },
      { kind: 'other', byte: 0x0c },
    ]);
  });

  it('does not wait for ever for the end of a text', () => {
    const events = read(bytesFrom('37 41*100 12'));
    expect(events.at(0)).toEqual({ kind: 'other', byte: 0x37 });
    expect(events.at(-1)).toEqual({ kind: 'reply', byte: 0x12 });
  });
});

describe('faultIn', () => {
  it.each([
    ['offline-cause', 0x12, null],
    ['offline-cause', 0x16, 'cover-open'],
    ['offline-cause', 0x36, 'cover-open'],
    ['offline-cause', 0x32, 'paper-out'],
    ['offline-cause', 0x52, 'printer-error'],
    ['error-cause', 0x12, null],
    ['error-cause', 0x1a, 'printer-error'],
    ['error-cause', 0x32, 'printer-error'],
    ['error-cause', 0x52, 'printer-error'],
    ['paper', 0x12, null],
    ['paper', 0x1e, null],
    ['paper', 0x7e, 'paper-out'],
    ['paper', 0x72, 'paper-out'],
    ['printer', 0x1a, null],
  ] as const)('of %s %i is %s (P2 to P5)', (question, byte, fault) => {
    expect(faultIn(question, byte)).toBe(fault);
  });
});
