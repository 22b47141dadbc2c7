import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DeleteViewDialog, NameViewDialog } from '../../../../renderer/features/sales/view-dialogs';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';

function aNaming(change: Partial<Parameters<typeof NameViewDialog>[0]> = {}) {
  const heard: string[] = [];
  const shown = show(
    <NameViewDialog
      {...{ isOpen: true, name: null, days: null, failure: null }}
      onName={name => heard.push(name)}
      onClose={() => heard.push('closed')}
      {...change}
    />,
  );
  return { ...shown, heard };
}

it('asks for the name of a new view, and says what it keeps', async () => {
  const { user, heard } = aNaming({ days: 'week' });
  expect(screen.getByRole('dialog', { name: 'Save as a view' }).textContent).toContain(
    'Its days are “7 days”, and move with the calendar.',
  );
  await user.click(screen.getByRole('button', { name: 'Save view' }));
  expect(screen.getByText('Give the view a name.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), ' Mornings {Enter}');
  expect(heard).toEqual(['Mornings']);
});

it('renames one that has a name, and says why it cannot', async () => {
  const { user, heard } = aNaming({ name: 'Mornings', failure: failure('E-HIS-01') });
  expect(screen.getByRole('alert').textContent).toContain('You already have a view with this name.');
  await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), '!');
  await user.click(screen.getByRole('button', { name: 'Rename view' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(heard).toEqual(['Mornings!', 'closed']);
});

it('is not there while it is closed', () => {
  aNaming({ isOpen: false });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('asks before a view goes away', async () => {
  const heard: string[] = [];
  const { user } = show(
    <DeleteViewDialog name="Mornings" onDelete={() => heard.push('deleted')} onClose={() => heard.push('closed')} />,
  );
  expect(screen.getByText('“Mornings” goes away. The sales stay as they are.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'Delete view' }));
  expect(heard).toEqual(['closed', 'deleted']);
});
