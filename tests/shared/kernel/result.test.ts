import { expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';

it('survives a structured clone on both sides', () => {
  expect([structuredClone(ok(1)), structuredClone(err('no'))]).toEqual([
    { ok: true, value: 1 },
    { ok: false, error: 'no' },
  ]);
});
