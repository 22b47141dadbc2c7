import { expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { createScanReader } from '../../../../electron/devices/scanner/scan-reader';
import type { Instant } from '../../../../shared/kernel/units';

const code = (text: string): Uint8Array => encodeReports(text, { aim: ']C0' })[0] ?? new Uint8Array(0);

it('drops a code of which a report was lost, to its end where it goes on and at once where it does not', () => {
  const clock = { now: () => 0 as Instant, monotonicMs: () => 0 };
  const reader = createScanReader({ layout: 'A', deviceKey: 'test', clock, repeatMs: () => 0 });
  const [first, second, last] = encodeReports('x'.repeat(120), { aim: ']C0' });
  if (first === undefined || second === undefined || last === undefined) throw new Error('three reports');
  const half = (report: Uint8Array) => report.slice(0, 30);
  const cut = { kind: 'trouble', trouble: { kind: 'cut' } };
  const nothing = { kind: 'nothing' };
  const scanned = { kind: 'scan', scan: expect.objectContaining({ text: 'A1' }) };
  const { read, lose } = reader;
  expect([read(first), lose(half(second), 'report'), read(last), read(code('A1'))]).toEqual([
    ...[nothing, cut, nothing, scanned],
  ]);
  expect([lose(half(first), 'report'), read(second), read(last), read(code('A1'))]).toEqual([
    ...[cut, nothing, nothing, scanned],
  ]);
  expect([read(first), read(second), lose(half(last), 'report'), read(code('A1'))]).toEqual([
    ...[nothing, nothing, cut, scanned],
  ]);
  expect([read(first), lose(half(second), 'silence'), read(code('A1'))]).toEqual([nothing, cut, scanned]);
});
