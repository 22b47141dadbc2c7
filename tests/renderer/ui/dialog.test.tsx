import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AppDialog } from '../../../renderer/ui/dialog';
import { show } from '../support/render';

it('is a dialog named by its title, closed by its button', async () => {
  let closed = 0;
  const { user } = show(
    <AppDialog title="Hold cart" isOpen onClose={() => (closed += 1)}>
      <p>inside</p>
    </AppDialog>,
  );
  expect(screen.getByRole('dialog', { name: 'Hold cart' }).textContent).toContain('inside');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(closed).toBe(1);
});

it('closes on Escape and is not there when it is shut', async () => {
  let closed = 0;
  const onClose = () => {
    closed += 1;
  };
  const { user, rerender } = show(
    <AppDialog title="Hold cart" isOpen onClose={onClose}>
      inside
    </AppDialog>,
  );
  await user.keyboard('{Escape}');
  expect(closed).toBe(1);
  rerender(
    <AppDialog title="Hold cart" isOpen={false} onClose={onClose}>
      inside
    </AppDialog>,
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('opens with what it holds by then, however often that changed while it was closed', async () => {
  const aDialog = (what: string, isOpen: boolean) => (
    <AppDialog title={what} isOpen={isOpen} onClose={() => {}}>
      <p>{`${what} inside`}</p>
    </AppDialog>
  );
  const { rerender } = show(aDialog('First', false));
  rerender(aDialog('Second', false));
  expect(screen.queryByText('Second inside')).toBeNull();
  rerender(aDialog('Third', true));
  expect((await screen.findByRole('dialog', { name: 'Third' })).textContent).toContain('Third inside');
  rerender(aDialog('Third', false));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  rerender(aDialog('Fourth', false));
  rerender(aDialog('Fifth', true));
  expect((await screen.findByRole('dialog', { name: 'Fifth' })).textContent).toContain('Fifth inside');
});
