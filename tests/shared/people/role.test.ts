import { expect, it } from 'vitest';
import { hasRole } from '../../../shared/people/role';

it('lets a lead do what a cashier may, and an admin what a lead may', () => {
  const roles = ['cashier', 'lead', 'admin'] as const;
  expect(roles.map(actual => roles.map(needed => hasRole(actual, needed)))).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});
