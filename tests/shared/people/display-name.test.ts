import { expect, it } from 'vitest';
import { displayName } from '../../../shared/people/display-name';

it('shows an ordinary name as it is', () => {
  expect([displayName('Dana', 'Ortiz'), displayName('Dana', '')]).toEqual(['Dana Ortiz', 'Dana']);
});

it('sets a name apart that reads from right to left', () => {
  expect(displayName('דנה', 'Ortiz')).toBe('\u2068דנה Ortiz\u2069');
});

it('takes out marks that would turn the text around it', () => {
  expect(displayName('\u202eDana', 'Ortiz\u0007\n')).toBe('Dana Ortiz');
});

it('cuts at 120 characters and never in the middle of one', () => {
  expect(displayName('🌿'.repeat(300), 'x')).toBe(`${'🌿'.repeat(119)}…`);
});
