import { expect, it } from 'vitest';
import { decodeScan } from '../../../../electron/devices/scanner/decode-scan';
import type { Instant } from '../../../../shared/kernel/units';

const clock = { now: () => 1_773_165_600_000 as Instant };
const textOf = (aim: string | null, bytes: readonly number[]) =>
  decodeScan({ aim, codeId: null, bytes: Uint8Array.from(bytes) }, 'test', clock).text;

it('reads two-dimensional codes as UTF-8 where they are, and everything else byte for byte', () => {
  expect([
    textOf(']Q1', [0xc3, 0xa9]),
    textOf(']Q1', [0xe9]),
    textOf(']C0', [0xc3, 0x85]),
    textOf(null, [0x80]),
  ]).toEqual([...['é', 'é', 'Ã\u0085', '\u0080']]);
});

it('keeps the bytes, the symbology, the device and the time', () => {
  const bytes = Uint8Array.from([0x31]);
  expect(decodeScan({ aim: null, codeId: 0x6a, bytes }, 'hid:1', clock)).toEqual({
    ...{ text: '1', bytes, aim: null, symbology: 'code-128', deviceKey: 'hid:1', at: clock.now() },
  });
});
