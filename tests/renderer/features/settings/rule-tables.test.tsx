import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RuleTables } from '../../../../renderer/features/settings/rule-tables';
import { show } from '../../support/render';
import { aSettings } from '../../support/settings-views';

const { inForce } = aSettings().rules;

function rowsOf(name: string): readonly (readonly string[])[] {
  const rows = screen.getByRole('table', { name }).querySelectorAll('tr');
  return [...rows].map(row => [...row.children].map(cell => cell.textContent));
}

it('shows every limit with its dose, window and source, and the forms of every route', () => {
  if (inForce === null) throw new Error('no rules');
  show(<RuleTables rules={inForce} />);
  expect(rowsOf('Limits')).toEqual([
    ['Route', 'Daily dose (orders)', 'Limit', 'Days', 'Source'],
    ['Medical: All routes together', '–', '24,500 mg THC', '70', 'aggregate'],
    ['Smoking', '2.025 g', '70.875 g (2.50 oz)', '35', '2.5 oz'],
  ]);
  expect(rowsOf('Forms allowed')).toEqual([
    ['Route', 'Forms', 'Source'],
    ['Oral', 'Any but flower and pre-rolls', 'none named'],
    ['Smoking', 'Only whole flower, pre-rolls', 'flower only'],
  ]);
});
