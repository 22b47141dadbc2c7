import type { ScanOutcomeView } from '../../../shared/ipc/register-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import type { ShownError } from '../../ui/error-text';
import { isErrorCode, isRefusalCode } from '../../ui/known-codes';
import type { Cue } from '../../ui/sound';

const unknownCodes: ReadonlySet<string> = new Set(['E-ITM-01', 'E-ITM-02', 'E-PAT-02', 'E-PAT-03']);

/** What an outcome sounds like: found, never heard of, or known and refused. */
export function cueOf(outcome: ScanOutcomeView): Cue {
  switch (outcome.kind) {
    case 'added':
    case 'patient-chosen':
    case 'patient-found':
    case 'patients-alike':
      return 'found';
    case 'patient-unknown':
      return 'unknown';
    case 'matches':
      return outcome.items.length === 0 ? 'unknown' : 'found';
    case 'refused':
      return unknownCodes.has(outcome.code) ? 'unknown' : 'refused';
    default:
      return assertNever(outcome, 'scan outcome');
  }
}

/** A refused scan as an error to show: some refusals name a rule and not a sentence of their own. */
export function errorOfScan(outcome: Extract<ScanOutcomeView, { kind: 'refused' }>): ShownError {
  if (isErrorCode(outcome.code)) return { code: outcome.code, params: outcome.params };
  return isRefusalCode(outcome.code)
    ? { code: 'E-ITM-03', params: { reason: outcome.code } }
    : { code: 'E-ITM-02', params: {} };
}

/** Heard while the Patients screen was shown: its matter, and nothing of it is left for the Register to show later. */
export function isForPatients(outcome: ScanOutcomeView): boolean {
  return outcome.kind === 'patient-found' || ('screen' in outcome && outcome.screen === 'patients');
}
