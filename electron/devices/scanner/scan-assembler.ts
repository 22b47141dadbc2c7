import { concatBytes } from '../concat-bytes';
import type { CutReport, ParsedReport } from './hid-pos-parser';
import { dataCapacity } from './report-layout';

/** A code put together from its reports; not yet decoded. */
export type RawScan = {
  readonly aim: string | null;
  readonly codeId: number | null;
  readonly bytes: Uint8Array;
};

/**
 * idle -> open (a continued report) -> idle (the last report: one scan)
 * open -> skipping (a faulty report, or too many) -> idle (the last report, or silence). Skipping exists because the rest
 * of a broken code would otherwise pass for a code of its own, and half an id is worse than none.
 */
export type AssemblerState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'open';
      readonly aim: string | null;
      readonly parts: readonly Uint8Array[];
      readonly lastAtMs: number;
    }
  /** `aim` is undefined where nobody knows of which kind the broken code was: then whatever comes is of it. */
  | { readonly kind: 'skipping'; readonly aim: string | null | undefined; readonly lastAtMs: number };

export type Assembled = {
  readonly state: AssemblerState;
  readonly scan: RawScan | null;
  /** Count of reports of a code that was refused for its length. */
  readonly tooLong: number | null;
};

export const idle: AssemblerState = { kind: 'idle' };
/** hardware.md, section 2.6: rules 3 and 4. */
export const silenceMs = 500;
const mostReports = 64;

/** One step. `atMs` is monotonic; silence ends an unfinished code when the next report comes. */
export function assemble(before: AssemblerState, report: ParsedReport, atMs: number): Assembled {
  if (report.kind === 'ignored' || report.kind === 'unsupported-mode') return nothing(before);
  const state = before.kind !== 'idle' && atMs - before.lastAtMs > silenceMs ? idle : before;
  if (report.kind === 'fault') {
    return nothing(state.kind === 'idle' ? idle : { kind: 'skipping', aim: state.aim, lastAtMs: atMs });
  }
  if (state.kind === 'skipping' && (state.aim === undefined || state.aim === report.aim)) {
    return nothing(report.isContinued ? { ...state, lastAtMs: atMs } : idle);
  }
  const earlier = state.kind === 'open' && state.aim === report.aim ? state.parts : [];
  const parts = [...earlier, report.data];
  if (parts.length > mostReports) {
    const rest: AssemblerState = { kind: 'skipping', aim: report.aim, lastAtMs: atMs };
    return { state: report.isContinued ? rest : idle, scan: null, tooLong: parts.length };
  }
  if (report.isContinued) return nothing({ kind: 'open', aim: report.aim, parts, lastAtMs: atMs });
  const bytes = withoutTerminator(concatBytes(parts));
  const scan = bytes.length === 0 ? null : { aim: report.aim, codeId: report.codeId, bytes };
  return { state: idle, scan, tooLong: null };
}

/**
 * Of a report that came in part only. One that is not full is the last of its code, so what comes next is a code of its own; a
 * full one is likely to go on, and its end must not pass for a code.
 */
export function assembleCut(before: AssemblerState, { length, aim }: CutReport, atMs: number): AssemblerState {
  const state = before.kind !== 'idle' && atMs - before.lastAtMs > silenceMs ? idle : before;
  if (length !== null && length < dataCapacity) return idle;
  if (length === null && state.kind === 'idle') return idle;
  const known = aim === undefined && state.kind !== 'idle' ? state.aim : aim;
  return { kind: 'skipping', aim: known, lastAtMs: atMs };
}

function nothing(state: AssemblerState): Assembled {
  return { state, scan: null, tooLong: null };
}

/** Takes off one CR, LF, TAB or CR LF. Never more, and nothing inside: GS, RS and EOT mean something there. */
function withoutTerminator(bytes: Uint8Array): Uint8Array {
  const last = bytes.at(-1);
  if (last === 0x0a && bytes.at(-2) === 0x0d) return bytes.slice(0, -2);
  return last === 0x0d || last === 0x0a || last === 0x09 ? bytes.slice(0, -1) : bytes;
}
