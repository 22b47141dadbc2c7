import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LandedDialog } from '../../../../renderer/features/sales/landed-dialog';
import { show } from '../../support/render';

function aDialog(named: readonly string[] = []) {
  const given: unknown[] = [];
  const { user } = show(
    <LandedDialog
      isOpen
      isBusy={false}
      named={named}
      onLanded={(id, reason) => given.push([id, reason])}
      onClose={() => undefined}
    />,
  );
  const save = () => user.click(screen.getByRole('button', { name: 'Save the evidence' }));
  return { given, user, save };
}

it('wants a number in its form and a reason before anything is saved', async () => {
  const { given, user, save } = aDialog();
  await save();
  expect(screen.getByText(/Enter the BioTrack Sale ID/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'BioTrack Sale ID' }));
  await user.type(screen.getByRole('textbox', { name: 'BioTrack Sale ID' }), ' 88012 ');
  await save();
  expect(screen.getByText('Say why in at least 3 characters.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'seen in the portal');
  await save();
  expect(given).toEqual([['88012', 'seen in the portal']]);
});

it('offers the sales that the review is about', async () => {
  const { user } = aDialog(['88012', '88013']);
  await user.click(screen.getByRole('button', { name: '88013' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'BioTrack Sale ID' }).value).toBe('88013');
});
