import { expect, it } from 'vitest';
import { validationView } from '../../../shared/ipc/register-views';
import { staleCauses } from '../../../shared/sale/stale-cause';

it('has one word per cause, each of which the screen may be told', () => {
  expect([...new Set(staleCauses)]).toEqual([...staleCauses]);
  for (const cause of staleCauses) expect(validationView.safeParse({ kind: 'stale', cause }).success).toBe(true);
});
