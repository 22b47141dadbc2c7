import { expect, it } from 'vitest';
import { toRefusalView } from '../../../../electron/services/views/refusal-view';
import type { Refusal } from '../../../../shared/compliance/refusal';
import { refusalView } from '../../../../shared/ipc/register-views';
import type { Amount, CivilDate } from '../../../../shared/kernel/units';

it('copies what there is and leaves absent members absent', () => {
  const bare: Refusal = { code: 'OUTSIDE_HOURS' };
  expect(Object.keys(toRefusalView(bare))).toEqual(['code']);
  const full: Refusal = {
    code: 'SMOKING_EXCEEDED',
    line: 1,
    route: 'SMOKING',
    unit: 'mg_smoking',
    requested: 31_500 as Amount,
    available: 28_350 as Amount,
    release: [{ on: '2026-03-12' as CivilDate, amount: 28_350 as Amount }],
  };
  expect(refusalView.parse(toRefusalView(full))).toEqual(full);
});
