import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localRef, numberOfRef } from '../../../shared/sale/local-ref';

it('names terminal, number, and the random end of the request', () => {
  expect([
    localRef('REG-2', 123, '474d83c0-139d-45a0-abcd-4cd1fe31d441'),
    localRef('REG-2', 1_234_567, '00000000-0000-7000-8000-000000000000'),
    localRef('REG-2', 1, '00000000-0000-7000-8000-00000ffffffff'),
  ]).toEqual(['REG-2-000123-33N21', 'REG-2-1234567-00000', 'REG-2-000001-ZZZZZ']);
});

it('differs for a cloned till that counts again', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), fc.uuid({ version: 7 }), (one, other) => {
      const low25 = (uuid: string) => Number.parseInt(uuid.slice(-7), 16) % 2 ** 25;
      const refs = [localRef('REG-2', 7, one), localRef('REG-2', 7, other)];
      expect([refs[0] === refs[1], refs.every(ref => /^REG-2-000007-[0-9A-HJKMNP-TV-Z]{5}$/.test(ref))]).toEqual([
        low25(one) === low25(other),
        true,
      ]);
    }),
  );
});

it('stops where there is no UUID to make it from', () => {
  expect(() => localRef('REG-2', 1, 'not-a-uuid')).toThrow('UUID');
});

it('is known by its number alone', () => {
  expect(['REG-2-000123-33N21', 'TRAIN-1-1234567-00000', 'REG2', ''].map(numberOfRef)).toEqual([
    ...['000123', '1234567', 'REG2', ''],
  ]);
});
