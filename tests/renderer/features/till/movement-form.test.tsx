import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { type MovementEntry, MovementForm } from '../../../../renderer/features/till/movement-form';
import type { MovementDraft } from '../../../../renderer/features/till/till-store';
import type { MovementKind } from '../../../../shared/till/till-policy';
import { show } from '../../support/render';
import { tillRules } from '../../support/till-views';

function aForm(kind: MovementKind) {
  const moved: MovementDraft[] = [];
  function Held() {
    const [entry, setEntry] = useState<MovementEntry>({ kind, amount: '', reason: null, note: '' });
    const ends = { onMove: (movement: MovementDraft) => void moved.push(movement), onClose: () => undefined };
    return (
      <MovementForm {...{ entry, ...ends }} rules={tillRules()} isBusy={false} failure={null} onChange={setEntry} />
    );
  }
  return { ...show(<Held />), moved };
}

it('asks for an amount and a reason before anything moves', async () => {
  const { user, moved } = aForm('drop');
  const go = screen.getByRole('button', { name: 'Drop cash' });
  await user.click(go);
  expect(screen.getByText('Enter the amount in dollars, for example 200.00.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Amount' }), '1,200.50');
  await user.click(go);
  expect(screen.getByRole('alert').textContent).toBe('Choose a reason.');
  await user.click(screen.getByRole('button', { name: 'To the bank' }));
  await user.type(screen.getByRole('textbox', { name: 'Note' }), ' bag  7 ');
  await user.click(go);
  expect(moved).toEqual([{ kind: 'drop', reason: 'bank', note: 'bag 7', amountCents: 120_050 }]);
});

it('asks what it is for where the reason does not say', async () => {
  const { user, moved } = aForm('cash-out');
  expect(screen.getByText('A lead must approve it.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Amount' }), '5');
  await user.click(screen.getByRole('button', { name: 'Other' }));
  await user.click(screen.getByRole('button', { name: 'Take cash out' }));
  expect(moved).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'What is it for?' }), 'Ice');
  await user.click(screen.getByRole('button', { name: 'Take cash out' }));
  expect(moved).toEqual([{ kind: 'cash-out', reason: 'other', note: 'Ice', amountCents: 500 }]);
});
