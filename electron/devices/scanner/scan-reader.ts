import type { Clock } from '../../ports';
import { parseReport } from './hid-pos-parser';
import { type LayoutName, layouts } from './report-layout';
import type { Scan, ScanTrouble } from './scan';
import { type AssemblerState, assemble, idle, type RawScan } from './scan-assembler';
import { isTwoDimensional, symbologyOf } from './symbology';

export type Heard =
  | { readonly kind: 'scan'; readonly scan: Scan }
  | { readonly kind: 'trouble'; readonly trouble: ScanTrouble }
  | { readonly kind: 'nothing' };

export type ScanReader = { readonly read: (report: Uint8Array) => Heard };

/** hardware.md, section 2.6, rule 7: cordless bases repeat themselves. */
const defaultRepeatGuardMs = 300;
const nothing: Heard = { kind: 'nothing' };

/** Turns the reports of one device, in order, into scans. Every transport feeds one of these. */
export function createScanReader(options: {
  readonly layout: LayoutName;
  readonly deviceKey: string;
  readonly clock: Clock;
  /** The same code again within this time is the device repeating itself, not a second item. */
  readonly repeatGuardMs?: number;
}): ScanReader {
  const { clock, deviceKey, repeatGuardMs = defaultRepeatGuardMs } = options;
  const layout = layouts[options.layout];
  let state: AssemblerState = idle;
  let last: { readonly text: string; readonly aim: string | null; readonly atMs: number } | null = null;

  const isRepeat = (scan: Scan, atMs: number): boolean =>
    last !== null && last.text === scan.text && last.aim === scan.aim && atMs - last.atMs < repeatGuardMs;

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
      const scan = decoded(step.scan, deviceKey, clock);
      if (isRepeat(scan, atMs)) return nothing;
      last = { text: scan.text, aim: scan.aim, atMs };
      return { kind: 'scan', scan };
    },
  };
}

function decoded(raw: RawScan, deviceKey: string, clock: Clock): Scan {
  const symbology = symbologyOf(raw.aim, raw.codeId, raw.bytes.length);
  const text = (isTwoDimensional(symbology) ? utf8(raw.bytes) : null) ?? latin1(raw.bytes);
  return { text, bytes: raw.bytes, aim: raw.aim, symbology, deviceKey, at: clock.now() };
}

/** null when the bytes are no UTF-8. Strips no byte order mark: nothing inside a code is ours to drop. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder's only way of saying "not UTF-8"; the caller reads Latin-1 then.
    return null;
  }
}

/** Byte for byte: TextDecoder's "latin1" is windows-1252 and would change the bytes 80 to 9f. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
