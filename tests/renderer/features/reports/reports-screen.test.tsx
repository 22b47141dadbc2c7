import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportsScreen } from '../../../../renderer/features/reports/reports-screen';
import { show } from '../../support/render';

it('says what is not here yet and shows no figures', () => {
  const { container } = show(<ReportsScreen />);
  expect(within(screen.getByRole('list', { name: 'What will be here' })).getAllByRole('listitem')).toHaveLength(5);
  expect(container.textContent).not.toMatch(/\d/);
});
