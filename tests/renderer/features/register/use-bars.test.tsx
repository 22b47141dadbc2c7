import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UseBars } from '../../../../renderer/features/register/use-bars';
import { show } from '../../support/render';

it('shows each route and the aggregate, what is over, and what is not settled yet', () => {
  show(
    <UseBars
      use={[
        {
          orderType: 'SMOKING',
          route: 'SMOKING',
          unit: 'mg_smoking',
          inCart: 72_000,
          availableToday: 70_875,
          pendingHere: 3_500,
        },
        { orderType: 'MEDICAL', route: null, unit: 'ug_thc', inCart: 0, availableToday: 0, pendingHere: 0 },
      ]}
    />,
  );
  const meters = screen
    .getAllByRole('meter')
    .map(meter => [
      meter.ariaLabel ?? meter.getAttribute('aria-label'),
      meter.getAttribute('aria-valuetext'),
      meter.getAttribute('value'),
    ]);
  expect(meters).toEqual([
    ['Smoking', '72 g (2.54 oz) of 70.875 g (2.50 oz), over by 1.125 g (0.04 oz)', '100'],
    ['All routes together', '0 mg THC of 0 mg THC', '0'],
  ]);
  expect(screen.getByText('3.5 g sold here, not settled yet')).toBeTruthy();
});
