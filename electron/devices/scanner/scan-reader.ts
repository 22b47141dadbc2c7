import type { Clock } from '../../ports';
import { decodeScan } from './decode-scan';
import { parseCutReport, parseReport } from './hid-pos-parser';
import { createRepeatGuard } from './repeat-guard';
import { type LayoutName, layouts } from './report-layout';
import type { Scan, ScanTrouble } from './scan';
import { type AssemblerState, assemble, assembleCut, idle } from './scan-assembler';

export type Heard =
  | { readonly kind: 'scan'; readonly scan: Scan }
  | { readonly kind: 'trouble'; readonly trouble: ScanTrouble }
  /** The device said the same again, within the time that this means nothing. */
  | { readonly kind: 'repeat' }
  | { readonly kind: 'nothing' };

export type ScanReader = {
  readonly read: (report: Uint8Array) => Heard;
  /** Only this much of a report came: then the next one, which may be of the same code, or nothing for a while. */
  readonly lose: (part: Uint8Array, before: 'report' | 'silence') => Heard;
};

const nothing: Heard = { kind: 'nothing' };

/** Turns the reports of one HID POS device, in order, into scans; the same for USB and for the socket. */
export function createScanReader(options: {
  readonly layout: LayoutName;
  readonly deviceKey: string;
  readonly clock: Clock;
  readonly repeatMs: () => number;
}): ScanReader {
  const { clock, deviceKey } = options;
  const layout = layouts[options.layout];
  const isRepeat = createRepeatGuard(options.repeatMs);
  let state: AssemblerState = idle;

  return {
    read: report => {
      const parsed = parseReport(layout, report);
      const atMs = clock.monotonicMs();
      const step = assemble(state, parsed, atMs);
      state = step.state;
      if (parsed.kind === 'unsupported-mode') return { kind: 'trouble', trouble: { kind: 'unsupported-mode' } };
      if (parsed.kind === 'fault') return { kind: 'trouble', trouble: { kind: 'protocol', fault: parsed.fault } };
      if (step.tooLong !== null) return { kind: 'trouble', trouble: { kind: 'too-long', reports: step.tooLong } };
      if (step.scan === null) return nothing;
      const scan = decodeScan(step.scan, deviceKey, clock);
      return isRepeat(scan, atMs) ? { kind: 'repeat' } : { kind: 'scan', scan };
    },
    lose: (part, before) => {
      const cut = parseCutReport(layout, part);
      state = before === 'silence' ? idle : assembleCut(state, cut, clock.monotonicMs());
      return { kind: 'trouble', trouble: { kind: 'cut' } };
    },
  };
}
