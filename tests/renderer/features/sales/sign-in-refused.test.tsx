import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SignInRefused } from '../../../../renderer/features/sales/sign-in-refused';
import { show } from '../../support/render';

it('row 29: says that nothing is lost, and tries again in one press', async () => {
  let tries = 0;
  const { user } = show(
    <SignInRefused
      onTry={() => {
        tries += 1;
      }}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('Sending is paused; nothing is lost.');
  await user.click(screen.getByRole('button', { name: 'Try sign-in again' }));
  expect(tries).toBe(1);
});
