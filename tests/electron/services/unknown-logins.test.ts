import { expect, it } from 'vitest';
import { createUnknownLogins } from '../../../electron/services/unknown-logins';
import type { Instant } from '../../../shared/kernel/units';
import { later, t0 } from '../../support/store';

const policy = { maxTries: 3, lockMs: 1_000 };

it('counts down, locks and unlocks as for a user who exists', () => {
  const unknown = createUnknownLogins(policy);
  const lockedUntil = later(1_000);
  expect([1, 2, 3, 4].map(() => unknown.count('nobody', t0))).toEqual([
    { isAllowed: true, triesLeft: 2, lockedUntil: null },
    { isAllowed: true, triesLeft: 1, lockedUntil: null },
    { isAllowed: true, triesLeft: 0, lockedUntil },
    { isAllowed: false, triesLeft: 0, lockedUntil },
  ]);
  expect(unknown.count('nobody', lockedUntil)).toEqual({ isAllowed: true, triesLeft: 2, lockedUntil: null });
});

it('counts each name for itself and remembers no more than it must', () => {
  const unknown = createUnknownLogins(policy);
  for (let index = 0; index < 600; index += 1) unknown.count(`name-${index}`, t0 as Instant);
  expect(unknown.count('name-0', t0).triesLeft).toBe(2);
  expect(unknown.count('name-599', t0).triesLeft).toBe(1);
});
