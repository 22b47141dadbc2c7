import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyDraft, type UndoDraft } from '../../../../renderer/features/undo/undo-draft';
import { UndoLines } from '../../../../renderer/features/undo/undo-lines';
import type { UndoKind } from '../../../../shared/undo/undo-policy';
import { show } from '../../support/render';
import { anUndoView } from '../../support/undo';

function linesOf(kind: UndoKind, changes: Partial<UndoDraft> = {}) {
  const heard: unknown[] = [];
  const shown = show(
    <UndoLines
      view={anUndoView()}
      draft={{ ...emptyDraft, kind, ...changes }}
      onQuantity={(line, quantity) => heard.push([line, quantity])}
      onCorrection={change => heard.push(change)}
    />,
  );
  return { ...shown, heard };
}

it('counts what comes back between nothing and all that was sold', async () => {
  const { user, heard } = linesOf('refund', { quantities: { 1: 200, 2: 0 } });
  await user.click(screen.getByRole('button', { name: 'One Vape less' }));
  await user.click(screen.getByRole('button', { name: 'One T-shirt more' }));
  expect(heard).toEqual([
    [1, 100],
    [2, 100],
  ]);
  expect(screen.getByRole('button', { name: 'One Vape more' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByRole('button', { name: 'One T-shirt less' }).hasAttribute('disabled')).toBe(true);
});

it('takes back only what can become a package where goods come back', () => {
  linesOf('restock');
  expect(screen.queryByRole('button', { name: 'One T-shirt more' })).toBeNull();
});

it('asks whose price was wrong, and then for the right one', async () => {
  const { user, heard, unmount } = linesOf('correct');
  await user.click(screen.getByRole('radio', { name: 'Correct the price of T-shirt' }));
  unmount();
  const second = linesOf('correct', { correct: { number: 2, price: '' } });
  await second.user.type(screen.getByRole('textbox', { name: 'Right price of one' }), '9');
  expect([heard, second.heard]).toEqual([[{ number: 2 }], [{ price: '9' }]]);
});

it('has nothing to choose for a void', () => {
  const { container } = linesOf('void');
  expect(container.textContent).toBe('');
});
