import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CloseForm } from '../../../../renderer/features/till/close-form';
import type { TillCountView } from '../../../../shared/ipc/till-views';
import { show } from '../../support/render';
import { aCount } from '../../support/till-views';

function aForm(count: TillCountView) {
  const told: string[] = [];
  const shown = show(
    <CloseForm
      count={count}
      isBusy={false}
      onRecount={() => void told.push('recount')}
      onClose={explanation => void told.push(`close:${explanation}`)}
    />,
  );
  return { ...shown, told };
}

it('shows what was counted beside what should be there, and asks why it is off', async () => {
  const { user, told } = aForm(aCount());
  expect(screen.getByText('$2.50 short')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close till' }));
  expect([told, document.activeElement]).toEqual([[], screen.getByRole('textbox', { name: 'Why is it off?' })]);
  await user.keyboard('Gave too much{Enter}');
  expect(told).toEqual(['close:Gave too much']);
});

it('offers another count only where there is one left', async () => {
  const { user, told } = aForm(aCount());
  await user.click(screen.getByRole('button', { name: 'Count again' }));
  expect(told).toEqual(['recount']);
});

it('needs no word where the drawer is right, and says beforehand that a lead is needed where it is far off', async () => {
  const right = aForm(aCount({ overShortCents: 0, needsExplanation: false, mayRecount: false }));
  expect(screen.queryByRole('button', { name: 'Count again' })).toBeNull();
  await right.user.click(screen.getByRole('button', { name: 'Close till' }));
  expect(right.told).toEqual(['close:']);
  right.unmount();
  aForm(aCount({ overShortCents: -9_000, needsApproval: true }));
  expect(screen.getByText('A lead must approve a difference of this size.')).toBeTruthy();
});
