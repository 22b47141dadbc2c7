import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RegistrationsTile } from '../../../../renderer/features/today/registrations-tile';
import { show } from '../../support/render';

it('is not made urgent by whoever never was registered, and names the first three', () => {
  const unregistered = ['A', 'B', 'C', 'D'].map(name => ({ name, expiresOn: null, daysLeft: null }));
  show(<RegistrationsTile registrations={unregistered} onGo={() => undefined} />);
  expect(screen.getByRole('region').className).toBe('tile tile-calm');
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    ...['A not registered', 'B not registered', 'C not registered'],
  ]);
});
