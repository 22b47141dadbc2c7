import { expect, it } from 'vitest';
import { labWord } from '../../../../renderer/features/inventory/lab-word';
import { wordsIn } from '../../support/render';

it.each([
  ['PASSED', 'Aprobado'],
  ['RETEST', 'RETEST'],
  [null, '–'],
])('%s is %s', (status, word) => {
  expect(labWord(status, wordsIn('es').t)).toBe(word);
});
