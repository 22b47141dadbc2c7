import type { ScanOutcomeView } from '../../../shared/ipc/register-views';
import type { ShownError } from '../../ui/error-text';
import { isErrorCode, isRefusalCode } from '../../ui/known-codes';

/** A refused scan as an error to show: some refusals name a rule and not a sentence of their own. */
export function errorOfScan(outcome: Extract<ScanOutcomeView, { kind: 'refused' }>): ShownError {
  if (isErrorCode(outcome.code)) return { code: outcome.code, params: outcome.params };
  return isRefusalCode(outcome.code)
    ? { code: 'E-ITM-03', params: { reason: outcome.code } }
    : { code: 'E-ITM-02', params: {} };
}

/** The rest is other screens' matter, and nothing of it is left for the Register to show later. */
export type ForRegister = Extract<
  ScanOutcomeView,
  {
    kind:
      | 'added'
      | 'patient-chosen'
      | 'caregiver-scanned'
      | 'patients-alike'
      | 'patient-unknown'
      | 'matches'
      | 'refused';
  }
>;

export function isForRegister(outcome: ScanOutcomeView): outcome is ForRegister {
  if (outcome.kind === 'sale-found' || outcome.kind === 'search' || outcome.kind === 'badge') return false;
  return outcome.kind !== 'patient-found' && !('screen' in outcome && (outcome.screen ?? 'register') !== 'register');
}

/** Heard while the Patients screen was shown. */
export function isForPatients(outcome: ScanOutcomeView): boolean {
  return outcome.kind === 'patient-found' || ('screen' in outcome && outcome.screen === 'patients');
}

/** What a question over the screen says itself, and whoever asks who is there. */
export function isForQuestion(outcome: ScanOutcomeView): outcome is Extract<ScanOutcomeView, { kind: 'refused' }> {
  return outcome.kind === 'refused' && (outcome.screen === 'question' || outcome.screen === 'sign-in');
}
