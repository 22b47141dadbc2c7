import { expect, it } from 'vitest';
import { patientFieldOf, patientProblem, patientProblemText } from '../../../renderer/ui/patient-problem-text';
import { wordsIn } from '../support/render';

const { t } = wordsIn('en');

it('names the field and the problem in words', () => {
  expect(patientProblemText({ field: 'dateOfBirth', problem: 'in-future' }, t)).toBe(
    'Date of Birth: This date is in the future.',
  );
});

it('knows only the six fields and says something true about an unknown problem', () => {
  expect([patientFieldOf({ field: 'registryState' }), patientFieldOf({ field: 'shoeSize' })]).toEqual([
    'registryState',
    null,
  ]);
  expect(patientProblem({ problem: 'sideways' }, t)).toBe('Check this field.');
});
