import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MovementList } from '../../../../renderer/features/till/movement-list';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

const moved = { at: tenInTheMorning, by: 'Ana Ruiz', approvedBy: null, note: '' };

it('lists what moved, with what left the drawer below nothing', () => {
  show(
    <MovementList
      movements={[
        { ...moved, kind: 'cash-in', reason: 'change', amountCents: 5_000 },
        { ...moved, kind: 'drop', reason: 'safe', note: 'Bag 7', amountCents: 9_000, approvedBy: 'Lee Park' },
      ]}
    />,
  );
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'Cash inChange from the safe or bank10:00 AM, Ana Ruiz$50.00',
    'DropTo the safe: Bag 710:00 AM, Ana Ruiz, approved by Lee Park−$90.00',
  ]);
});

it('is not there while nothing moved', () => {
  expect(show(<MovementList movements={[]} />).container.textContent).toBe('');
});
