import { expect, it } from 'vitest';
import { createLanguage } from '../../../electron/services/language-service';
import { aStore, t0 } from '../../support/store';

const clock = { now: () => t0, monotonicMs: () => 0 };

it('is English until somebody chooses, and the choice outlives the program', () => {
  const { db } = aStore();
  const first = createLanguage({ db, clock, override: null, operator: () => null });
  expect(first.current()).toBe('en');
  first.choose('es');
  expect(first.current()).toBe('es');
  expect(createLanguage({ db, clock, override: null, operator: () => null }).current()).toBe('es');
});

it('is what this run was started with, whatever was chosen before', () => {
  const { db } = aStore();
  createLanguage({ db, clock, override: null, operator: () => null }).choose('es');
  expect(createLanguage({ db, clock, override: 'en', operator: () => null }).current()).toBe('en');
});
