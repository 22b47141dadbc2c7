import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UnsettledList } from '../../../../renderer/features/till/unsettled-list';
import { show } from '../../support/render';
import { aZ } from '../../support/till-views';

it('says in Spanish that everything is settled, or what is not', () => {
  const { unmount } = show(<UnsettledList sales={[]} openIncidents={0} />, 'es');
  expect(screen.getByText('El estado ha confirmado todas las ventas.')).toBeTruthy();
  unmount();
  show(<UnsettledList sales={aZ().unsettled} openIncidents={0} />, 'es');
  expect(screen.getByRole('cell', { name: 'Comprobando' })).toBeTruthy();
  expect(screen.getByText('sesión anterior')).toBeTruthy();
});
