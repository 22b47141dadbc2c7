import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportsScreen } from '../../../../renderer/features/reports/reports-screen';
import { show } from '../../support/render';

it('says what is not here yet and shows no figures', () => {
  const { container } = show(<ReportsScreen outages={<p>evidence</p>} />);
  expect(within(screen.getByRole('list', { name: 'What will be here' })).getAllByRole('listitem')).toHaveLength(4);
  expect(container.textContent).not.toMatch(/\d/);
  expect(screen.getByText('evidence')).toBeTruthy();
});

it('names the reports that will be here and where to look until then', () => {
  show(<ReportsScreen outages={null} />, 'es');
  expect(screen.getByRole('region', { name: 'Informes' })).toBeTruthy();
  expect(screen.getAllByRole('listitem').map(report => report.textContent)).toEqual([
    'Detalles de inventario de BioTrack para la dispensación en el MMUR',
    'Resumen de ventas',
    'Informes X y Z de la caja',
    'Auditoría de recibos, local frente al estado',
  ]);
  expect(screen.getByText(/^Hasta entonces, Ventas e Inventario muestran/)).toBeTruthy();
});
