import { expect, it } from 'vitest';
import { staleCauses as wordsOfTheScreen } from '../../../shared/ipc/register-views';
import { staleCauses } from '../../../shared/sale/stale-cause';

it('has one word per cause, the same that the screen knows', () => {
  expect([staleCauses, [...new Set(staleCauses)]]).toEqual([wordsOfTheScreen, [...staleCauses]]);
});
