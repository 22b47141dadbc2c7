import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HeldCart } from '../../../../renderer/features/register/held-cart';
import type { HeldCartView } from '../../../../shared/ipc/register-views';
import { show } from '../../support/render';
import { aHeldCart } from '../../support/views';

function aRow(change: Partial<HeldCartView> = {}) {
  const done: string[] = [];
  const row = (
    <ul>
      <HeldCart
        cart={aHeldCart(change)}
        onResume={() => done.push('resumed')}
        onDiscard={() => done.push('discarded')}
      />
    </ul>
  );
  return { done, ...show(row) };
}

const buttons = () => screen.getAllByRole('button').map(each => each.getAttribute('aria-label') ?? each.textContent);

it('says for whom, how much, who holds it and since when', () => {
  aRow();
  expect(screen.getByRole('listitem').textContent).toContain('Rosa Delgado · 2 lines · $95.00 · Ana Ruiz, 10:00 AM');
});

it('says the day of what was not held today', () => {
  aRow({ earlierDay: '2026-03-02' });
  expect(screen.getByRole('listitem').textContent).toContain('Ana Ruiz, Mar 2, 2026, 10:00 AM');
});

it('does not repeat a patient after whom the cart is named', () => {
  aRow({ name: 'Rosa D.', patientName: 'Rosa D.' });
  expect(screen.getByRole('listitem').textContent).toMatch(/^Rosa D\.2 lines · /);
});

it('asks before it discards, and takes no for an answer', async () => {
  const { user, done } = aRow();
  await user.click(screen.getByRole('button', { name: 'Discard Rosa at the door' }));
  expect([screen.getByRole('alert').textContent, buttons()]).toEqual([
    'Discard this cart? Its items are not kept.',
    ['Cancel', 'Discard cart Rosa at the door'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect([done, buttons()]).toEqual([[], ['Discard Rosa at the door', 'Resume Rosa at the door']]);
});

it('discards nothing of somebody else’s, and says that a lead must approve', () => {
  aRow({ isOwn: false });
  expect(buttons()).toEqual(['Resume Rosa at the door']);
  expect(screen.getByText('A lead must approve before it changes hands.')).toBeTruthy();
});

it('has a name for what was set aside without one', () => {
  aRow({ name: '' });
  expect(buttons()).toEqual(['Discard Set aside', 'Resume Set aside']);
});
