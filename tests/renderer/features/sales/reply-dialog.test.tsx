import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReplyDialog } from '../../../../renderer/features/sales/reply-dialog';
import { show } from '../../support/render';

it('shows the state’s own words as text, whatever they are', () => {
  const text = '<html><script>alert(1)</script>';
  const { baseElement } = show(<ReplyDialog reply={{ number: 2, bytes: 30, text }} onClose={() => undefined} />);
  expect(screen.getByRole('dialog', { name: 'The state’s answer to attempt 2' }).textContent).toContain(text);
  expect(baseElement.querySelector('script')).toBeNull();
});

it('is not there without an answer', () => {
  show(<ReplyDialog reply={null} onClose={() => undefined} />);
  expect(screen.queryByRole('dialog')).toBeNull();
});
