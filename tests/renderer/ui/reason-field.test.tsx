import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReasonField } from '../../../renderer/ui/reason-field';
import { show } from '../support/render';

it('asks why, and says how much of it is needed', () => {
  show(<ReasonField value="" isMissing onChange={() => undefined} />);
  const box = screen.getByRole('textbox', { name: 'Reason' });
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Say why in at least 3 characters.')).toBeTruthy();
});

it('asks in other words where more than the reason is to be said, and blames nobody who has not tried yet', () => {
  show(<ReasonField label="What was done" value="" onChange={() => undefined} />);
  const box = screen.getByRole('textbox', { name: 'What was done' });
  expect([box.getAttribute('aria-invalid'), box.getAttribute('maxlength')]).toEqual([null, '200']);
});
