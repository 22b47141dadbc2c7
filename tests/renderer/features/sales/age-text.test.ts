import { expect, it } from 'vitest';
import { ageText } from '../../../../renderer/features/sales/age-text';
import { wordsIn } from '../../support/render';

const minute = 60_000;
it.each([
  [-5_000, 'under a minute', 'menos de un minuto'],
  [59_999, 'under a minute', 'menos de un minuto'],
  [minute, '1 minute', '1 minuto'],
  [59 * minute, '59 minutes', '59 minutos'],
  [61 * minute, '1 h 1 min', '1 h 1 min'],
  [47 * 60 * minute, '47 h 0 min', '47 h 0 min'],
  [72 * 60 * minute, '3 days', '3 días'],
])('says of %d ms what a person would say', (ms, english, spanish) => {
  expect([ageText(ms, wordsIn('en').t), ageText(ms, wordsIn('es').t)]).toEqual([english, spanish]);
});
