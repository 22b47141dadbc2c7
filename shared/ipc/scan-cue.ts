import { assertNever } from '../kernel/assert-never';
import type { ScanOutcomeView } from './register-views';

/** What a scan sounds like: found, never heard of, or known and refused. */
export type ScanCue = 'found' | 'unknown' | 'refused';

const unknownCodes: ReadonlySet<string> = new Set([
  'E-ITM-01',
  'E-ITM-02',
  'E-PAT-02',
  'E-PAT-03',
  'E-SCN-03',
  'E-SCN-07',
  'E-UND-06',
]);

/** Decided once, because the screen plays it and the scanner itself may say it too. */
export function scanCue(outcome: ScanOutcomeView): ScanCue {
  switch (outcome.kind) {
    case 'added':
    case 'patient-chosen':
    case 'patient-found':
    case 'caregiver-scanned':
    case 'patients-alike':
    case 'sale-found':
    case 'search':
    case 'badge':
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
