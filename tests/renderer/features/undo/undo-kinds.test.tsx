import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyDraft } from '../../../../renderer/features/undo/undo-draft';
import { UndoKinds } from '../../../../renderer/features/undo/undo-kinds';
import type { UndoView } from '../../../../shared/ipc/undo-views';
import { show } from '../../support/render';
import { anUndoView } from '../../support/undo';

function kindsOf(changes: Partial<UndoView>, reason: 'rung-in-error' | 'wrong-price' = 'rung-in-error') {
  const chosen: string[] = [];
  const draft = { ...emptyDraft, reason, kind: 'void' as const };
  return {
    ...show(<UndoKinds view={anUndoView(changes)} draft={draft} onChoose={kind => chosen.push(kind)} />),
    chosen,
  };
}

it('offers every way that would do, each with what it means', async () => {
  const { user, chosen } = kindsOf({});
  expect(screen.getAllByRole('radio')).toHaveLength(3);
  expect(screen.getByText(/^The whole sale never was/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /^Refund with restock/ }));
  expect([chosen, screen.queryByText('Why not another way?')]).toEqual([['restock'], null]);
});

it('says of the others why not', () => {
  const kinds = [
    { kind: 'void', obstacles: ['part-refunded', 'other-till-session'], needsLead: false },
    { kind: 'refund', obstacles: [], needsLead: true },
  ] as const;
  kindsOf({ kinds: kinds.map(kind => ({ ...kind, obstacles: [...kind.obstacles] })) });
  expect(
    screen.getByText(/^Part of it was refunded, and a void is of the whole sale. The till it was sold on/),
  ).toBeTruthy();
});

it('opens the reasons where no way is left', () => {
  const { container } = kindsOf(
    { kinds: [{ kind: 'correct', obstacles: ['sale-unsettled'], needsLead: true }] },
    'wrong-price',
  );
  expect(screen.getByText('This sale cannot be undone for that reason. Below is why.')).toBeTruthy();
  expect(container.querySelector('details')?.open).toBe(true);
});

it('says that a void of an unsettled sale waits, and that one which never left is not sent', () => {
  const { unmount } = kindsOf({ waitsForSale: true });
  expect(screen.getByText(/^The state has not answered about the sale itself yet/)).toBeTruthy();
  unmount();
  kindsOf({ waitsForSale: true, isUnsent: true });
  expect(screen.getByText(/^The state has not heard of this sale yet/)).toBeTruthy();
});
