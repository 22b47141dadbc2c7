import { expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';
import type { CivilDate } from '../../../shared/kernel/units';
import commonPins from '../../../shared/people/common-pins.json' with { type: 'json' };
import { checkPin } from '../../../shared/people/pin-rules';

it.each([
  ['12345', 'not-6-to-8-digits'],
  ['123456789', 'not-6-to-8-digits'],
  ['48a159', 'not-6-to-8-digits'],
  ['４８２７１６', 'not-6-to-8-digits'],
  ['777777', 'repeated'],
  ['123456', 'run'],
  ['98765432', 'run'],
  ['246802', 'run'],
  ['890123', 'run'],
  ['112233', 'common'],
  ['8675309', 'common'],
] as const)('refuses %s as %s (E-PIN-03)', (pin, problem) => {
  expect(checkPin(pin)).toEqual(err(problem));
});

it('refuses a birthday in every order of writing it', () => {
  const dateOfBirth = '1984-05-02' as CivilDate;
  const birthdays = ['050284', '020584', '840502', '05021984', '02051984', '19840502'];
  expect(birthdays.map(pin => checkPin(pin, { dateOfBirth }))).toEqual(birthdays.map(() => err('birthday')));
  expect(checkPin('050284')).toEqual(ok('050284'));
});

it('refuses one of the last four', () => {
  expect(checkPin('482716', { lastPins: ['910385', '482716'] })).toEqual(err('used-before'));
  expect(checkPin('482716', { lastPins: ['910385'] })).toEqual(ok('482716'));
});

it('lists common PINs once each, all of a length that may be typed', () => {
  expect([new Set(commonPins).size, commonPins.filter(pin => !/^\d{6,8}$/.test(pin))]).toEqual([commonPins.length, []]);
});
