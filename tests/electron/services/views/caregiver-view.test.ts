import { expect, it } from 'vitest';
import { toCaregiverView } from '../../../../electron/services/views/caregiver-view';
import type { Caregiver } from '../../../../shared/people/patient';
import { day, floridaRules } from '../../../support/vectors';

const rae: Caregiver = {
  cardId: 'CTEST0001',
  firstName: 'Rae',
  lastName: 'Lind',
  cardStatus: 'ACTIVE',
  cardExpiresOn: day('2026-03-31'),
  isEligible: true,
  ineligibleReason: null,
};
const on = (text: string) => ({ rules: floridaRules(), registryDay: day(text) });

it('shows who may collect today', () => {
  expect(toCaregiverView(rae, on('2026-03-31'))).toEqual({
    cardId: 'CTEST0001',
    name: 'Rae Lind',
    cardExpiresOn: '2026-03-31',
    isEligible: true,
    whyNot: null,
    ineligibleReason: null,
  });
});

it('says what stands against one, by the day it is and not by the day of the list', () => {
  const seen = [
    toCaregiverView(rae, on('2026-04-01')),
    toCaregiverView({ ...rae, cardStatus: 'SUSPENDED' }, on('2026-03-10')),
    toCaregiverView({ ...rae, isEligible: false, ineligibleReason: 'Two other patients' }, on('2026-03-10')),
  ];
  expect(seen.map(({ isEligible, whyNot, ineligibleReason }) => [isEligible, whyNot, ineligibleReason])).toEqual([
    [false, 'CAREGIVER_CARD_EXPIRED', null],
    [false, 'CAREGIVER_INACTIVE', null],
    [false, 'CAREGIVER_INACTIVE', 'Two other patients'],
  ]);
});

it('lets no name and no reason out of its line', () => {
  const odd = { ...rae, firstName: '<b>Rae\u202e', lastName: 'L'.repeat(300), isEligible: false };
  const shown = toCaregiverView({ ...odd, ineligibleReason: `no\n\u202e${'x'.repeat(300)}` }, on('2026-03-10'));
  expect([[...shown.name].length, shown.name.slice(0, 9), [...(shown.ineligibleReason ?? '')].length]).toEqual([
    120,
    '<b>Rae LL',
    160,
  ]);
  expect(shown.ineligibleReason).toMatch(/^no x+…$/);
});
