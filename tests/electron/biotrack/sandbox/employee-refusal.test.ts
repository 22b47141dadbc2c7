import { expect, it } from 'vitest';
import { employeeRefusal } from '../../../../electron/biotrack/sandbox/employee-refusal';
import { codes, startState } from './support/raw-state';

it('lets registered people through, and says which kind of no it is', async () => {
  const world = (await startState()).sandbox.world();
  const asked = ['E-014', 'E-099', 'E-404'].map(id => codes(employeeRefusal(world, id, 0) ?? {}));
  expect(asked).toEqual([[], ['EMPLOYEE_NOT_REGISTERED'], ['PARAM_INVALID']]);
});
