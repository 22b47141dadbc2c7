import { expect, it } from 'vitest';
import { findSetting, upsertSetting } from '../../../db/repositories/settings';
import { aStore, t0 } from '../../support/store';

it('finds the JSON text last written', () => {
  const { db } = aStore();
  expect(findSetting(db, 'language')).toBeNull();
  upsertSetting(db, 'language', '"en"', t0);
  upsertSetting(db, 'language', '"es"', t0);
  expect(findSetting(db, 'language')).toBe('"es"');
});

it('takes nothing but JSON', () => {
  const { db } = aStore();
  expect(() => upsertSetting(db, 'language', 'es', t0)).toThrow('json_valid');
});
