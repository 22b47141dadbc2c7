import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FailureNotice } from '../../../renderer/ui/failure-notice';
import { failure } from '../support/fake-bridge';
import { show } from '../support/render';

it('shows the sentence of a failure, and nothing without one', () => {
  const { rerender } = show(<FailureNotice failure={failure('E-TIL-01')} />);
  expect(screen.getByRole('alert').textContent).toBe('Open the till before taking cash.');
  rerender(<FailureNotice failure={null} />);
  expect(screen.queryByRole('alert')).toBeNull();
});
