import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockInstance } from '../../db/lock-instance';
import { err } from '../../shared/kernel/result';
import { aTempFolder } from '../support/temp-folder';

it('lets one register in and tells the second that it is open already', () => {
  const path = join(aTempFolder(), 'register.lock');
  const first = lockInstance(path);
  expect(first.ok).toBe(true);
  expect(lockInstance(path)).toEqual(err('E-APP-01'));
  if (first.ok) first.value.release();
  const third = lockInstance(path);
  expect(third.ok).toBe(true);
  if (third.ok) third.value.release();
});
