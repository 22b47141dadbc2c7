import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientFilter } from '../../../../renderer/features/sales/patient-filter';
import { createSalesStore } from '../../../../renderer/features/sales/sales-store';
import type { PatientRow } from '../../../../shared/ipc/patient-views';
import { aClient } from '../../support/client';
import { show } from '../../support/render';

const jose: PatientRow = {
  ...{ id: 'p-1', firstName: 'José', lastName: 'Peña', birthYear: 1984, registryIdMasked: '••••0001' },
  ...{ isMinor: false, registryExpiresOn: '2026-11-30', standing: 'good' },
};

it('finds people as they are typed, and takes one with Enter', async () => {
  const { bridge, client } = aClient({
    'patients.search': () => [jose],
    'sale.list': () => ({ rows: [], hasMore: false }),
  });
  const store = createSalesStore(client);
  const { user } = show(<PatientFilter store={store} />);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Patient' });
  await user.type(box, 'pen');
  await screen.findByRole('option', { name: 'José Peña' });
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(store.getState()).toMatchObject({ filter: { patientId: 'p-1' }, patient: jose, people: [] }),
  );
  expect([box.value, bridge.inputsOf('patients.search')]).toEqual(['', [{ text: 'pen' }]]);
});
