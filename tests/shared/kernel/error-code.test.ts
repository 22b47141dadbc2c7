import { expect, it } from 'vitest';
import { appError, errorCodes } from '../../../shared/kernel/error-code';

it('lists every code once', () => {
  expect([...new Set(errorCodes)]).toEqual([...errorCodes]);
});

it('carries no parameters unless given any', () => {
  expect([appError('E-CRT-02'), appError('E-PRC-01', { total: 100 })]).toEqual([
    { code: 'E-CRT-02', params: {} },
    { code: 'E-PRC-01', params: { total: 100 } },
  ]);
});
