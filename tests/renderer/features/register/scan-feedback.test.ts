import { expect, it } from 'vitest';
import { cueOf, errorOfScan } from '../../../../renderer/features/register/scan-feedback';
import { anItem } from '../../support/views';

it('sounds different for found, unknown and refused', () => {
  expect([
    cueOf({ kind: 'added', lineId: 'l' }),
    cueOf({ kind: 'patient-chosen', patientId: 'p' }),
    cueOf({ kind: 'matches', items: [anItem()] }),
    cueOf({ kind: 'matches', items: [] }),
    cueOf({ kind: 'refused', code: 'E-ITM-01', params: {} }),
    cueOf({ kind: 'refused', code: 'E-ITM-03', params: {} }),
  ]).toEqual(['found', 'found', 'found', 'unknown', 'unknown', 'refused']);
});

it('shows a refused scan by its own sentence, by its rule, or as unreadable', () => {
  const errorOf = (code: string) => errorOfScan({ kind: 'refused', code, params: { max: 2 } });
  expect(['E-QTY-01', 'ITEM_EXPIRED', 'nonsense'].map(errorOf)).toEqual([
    { code: 'E-QTY-01', params: { max: 2 } },
    { code: 'E-ITM-03', params: { reason: 'ITEM_EXPIRED' } },
    { code: 'E-ITM-02', params: {} },
  ]);
});
