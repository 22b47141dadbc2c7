import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReasonField } from '../../../../renderer/features/sales/reason-field';
import { show } from '../../support/render';

it('asks why, and says how much of it is needed', () => {
  show(<ReasonField value="" isMissing onChange={() => undefined} />);
  const box = screen.getByRole('textbox', { name: 'Reason' });
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Say why in at least 3 characters.')).toBeTruthy();
});
