import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PatientNote } from '../../../../renderer/features/patients/patient-note';
import { show } from '../../support/render';

function aNote(note: string, isSaved = true) {
  const saved: string[] = [];
  const shown = show(
    <PatientNote
      note={note}
      onSave={async text => {
        saved.push(text);
        return isSaved;
      }}
    />,
  );
  return { saved, ...shown };
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });

it('is written, with what it is for and the room that is left', async () => {
  const { user, saved } = aNote('');
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  await user.type(box(), 'Prefers Spanish.');
  expect([box().maxLength, screen.getByText(/never printed or sent/).textContent]).toEqual([
    500,
    'For colleagues only: never printed or sent. No health details. 484 characters left',
  ]);
  await user.click(screen.getByRole('button', { name: 'Save note' }));
  expect(saved).toEqual(['Prefers Spanish.']);
  expect(await screen.findByRole('button', { name: 'Add note' })).toBeTruthy();
});

it('is shown as plain text, whatever it holds, and edited from what it was', async () => {
  const { user, container } = aNote('<b>bold</b>\nsecond line');
  expect([container.querySelector('b'), screen.getByText(/second line/).textContent]).toEqual([
    null,
    '<b>bold</b>\nsecond line',
  ]);
  await user.click(screen.getByRole('button', { name: 'Edit note' }));
  expect(box().value).toBe('<b>bold</b>\nsecond line');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Edit note' })).toBeTruthy();
});

it('stays open with what was typed when it could not be saved', async () => {
  const { user } = aNote('', false);
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  await user.type(box(), 'Keep me');
  await user.click(screen.getByRole('button', { name: 'Save note' }));
  expect(box().value).toBe('Keep me');
});
