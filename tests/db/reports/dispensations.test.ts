import { expect, it } from 'vitest';
import { aFewDays, anAsk, answered } from '../../support/report-scenes';

it('adds up what was dispensed by route, what the state has apart from what is on its way; refused sales are none', () => {
  const none = { amount: 0, unit: 'ug_thc' };
  const unit = { amount: 500_000, unit: 'ug_thc' };
  expect(answered(aFewDays().db, anAsk('dispensations'))).toEqual([
    ['EDIBLE', 'MEDICAL', 1, 100, none, unit],
    ['INHALATION', 'MEDICAL', 1, 100, unit, none],
  ]);
});
