import { expect, it } from 'vitest';
import { faultCode, faultPlace } from '../../../electron/ipc/fault-code';

it('names a fault by its code or its class', () => {
  const coded = Object.assign(new Error('secret'), { code: 'SQLITE_CORRUPT' });
  const talkative = Object.assign(new RangeError('secret'), { code: 'patient Rosa Vega' });
  expect([coded, talkative, 'secret', null].map(faultCode)).toEqual([
    'SQLITE_CORRUPT',
    'RangeError',
    'not-an-error',
    'not-an-error',
  ]);
});

it('gives the place without its folder and without the message', () => {
  expect(faultPlace(new Error('Rosa Vega\n    at secret'))).not.toContain('/');
  expect(faultPlace(new Error('x'))).toMatch(/^fault-code\.test\.ts:\d+:\d+$/);
  expect(faultPlace('x')).toBe('unknown');
});
