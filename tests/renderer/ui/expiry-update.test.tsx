import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ExpiryUpdate } from '../../../renderer/ui/expiry-update';
import { show } from '../support/render';
import { aPatient } from '../support/views';

it('tells the date that was and the date that is', () => {
  show(<ExpiryUpdate patient={aPatient({ expiryChange: { from: '2026-03-31', at: 0 } })} />, 'es');
  expect(screen.getByRole('status').textContent).toBe(
    'Vencimiento de la tarjeta actualizado según el registro: 31 mar 2026 → 30 nov 2026',
  );
});

it('says nothing when nothing changed', () => {
  show(<ExpiryUpdate patient={aPatient()} />);
  expect(screen.queryByRole('status')).toBeNull();
});
