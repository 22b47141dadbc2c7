import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HouseFailures } from '../../../../renderer/features/shell/house-failures';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';

it('shows every failure there is and can be put away', async () => {
  const said: string[] = [];
  const dismiss = () => said.push('dismissed');
  const { user } = show(
    <HouseFailures failures={[failure('E-IPC-01'), null, failure('E-IPC-04')]} onDismiss={dismiss} />,
  );
  expect(screen.getAllByRole('alert').map(alert => alert.textContent)).toEqual([
    'Something went wrong on this screen. It will reload.',
    'Something went wrong. Ref R-1.',
  ]);
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(said).toEqual(['dismissed']);
});

it('is not there when nothing failed', () => {
  const { container } = show(<HouseFailures failures={[null, null]} onDismiss={() => undefined} />);
  expect(container.textContent).toBe('');
});
