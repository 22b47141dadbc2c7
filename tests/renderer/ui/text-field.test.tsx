import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TextField } from '../../../renderer/ui/text-field';
import { show } from '../support/render';

it('is a text box named by its label, even when it is secret', () => {
  show(<TextField label="PIN" isSecret defaultValue="1234" />);
  const box = screen.getByRole('textbox', { name: 'PIN' });
  expect([box.getAttribute('type'), box.className]).toEqual(['text', 'field-input field-secret']);
});

it('says what is wrong where a screen reader looks for it', () => {
  show(<TextField label="First Name" error="Fill in this field." />);
  const box = screen.getByRole('textbox', { name: 'First Name' });
  const note = document.getElementById(box.getAttribute('aria-describedby') ?? '');
  expect([box.getAttribute('aria-invalid'), note?.textContent]).toEqual(['true', 'Fill in this field.']);
});
