import { expect, it } from 'vitest';
import type { ScanOutcomeView } from '../../../shared/ipc/register-views';
import { scanCue } from '../../../shared/ipc/scan-cue';

const refused = (code: string): ScanOutcomeView => ({ kind: 'refused', code, params: {} });
const prefill = { firstName: '', lastName: '', dateOfBirth: '', registryId: '' };

it.each<[ScanOutcomeView, string]>([
  [{ kind: 'added', lineId: '1' }, 'found'],
  [{ kind: 'patient-chosen', patientId: '1' }, 'found'],
  [{ kind: 'sale-found', saleId: '1' }, 'found'],
  [{ kind: 'search', screen: 'inventory', text: '1' }, 'found'],
  [{ kind: 'badge', login: 'ana' }, 'found'],
  [{ kind: 'matches', items: [] }, 'unknown'],
  [{ kind: 'patient-unknown', screen: 'register', prefill }, 'unknown'],
  [refused('E-ITM-01'), 'unknown'],
  [refused('E-SCN-03'), 'unknown'],
  [refused('E-UND-06'), 'unknown'],
  [refused('E-ITM-03'), 'refused'],
  [refused('E-SCN-06'), 'refused'],
  [refused('E-SCN-07'), 'unknown'],
])('%j sounds %s', (outcome, cue) => {
  expect(scanCue(outcome)).toBe(cue);
});
