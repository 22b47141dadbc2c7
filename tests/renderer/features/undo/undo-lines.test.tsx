import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyDraft, type UndoDraft } from '../../../../renderer/features/undo/undo-draft';
import { UndoLines } from '../../../../renderer/features/undo/undo-lines';
import type { UndoKind } from '../../../../shared/undo/undo-policy';
import { show } from '../../support/render';
import { anUndoView } from '../../support/undo';

function linesOf(kind: UndoKind, changes: Partial<UndoDraft> = {}, view = anUndoView()) {
  const heard: unknown[] = [];
  const shown = show(
    <UndoLines
      view={view}
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

it('says of a line how much of it was refunded, and not that anything came back', () => {
  const [vape, shirt] = anUndoView().lines;
  const lines = vape && shirt ? [{ ...vape, isRefunded: true, refundedQuantity: 100 }, shirt] : [];
  linesOf('refund', { quantities: { 2: 100 } }, anUndoView({ lines }));
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'Vape2 × $45.00 · refunded: 1 of 2',
    'T-shirt1 × $20.001',
  ]);
  expect(screen.queryByRole('button', { name: 'One Vape less' })).toBeNull();
});

it('warns of what can never be refunded after this, while part of a line stays with the customer', () => {
  const { unmount } = linesOf('refund', { quantities: { 1: 100, 2: 0 } });
  expect(screen.getByText(/^A line can be refunded only once\. After this/).textContent).toBe(
    'A line can be refunded only once. After this these can never be refunded: 1 × Vape.',
  );
  unmount();
  linesOf('refund', { quantities: { 1: 200, 2: 0 } });
  expect(screen.queryByText(/^A line can be refunded only once/)).toBeNull();
});

it('has nothing to choose for a void', () => {
  const { container } = linesOf('void');
  expect(container.textContent).toBe('');
});
