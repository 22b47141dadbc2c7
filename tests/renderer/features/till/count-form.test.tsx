import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CountForm } from '../../../../renderer/features/till/count-form';
import type { Pieces } from '../../../../shared/till/count';
import { show } from '../../support/render';
import { tillRules } from '../../support/till-views';

function aForm() {
  const done: (readonly Pieces[])[] = [];
  const left: string[] = [];
  const shown = show(
    <CountForm
      rules={tillRules({ denominations: [10_000, 100, 25] })}
      intro="Count it."
      doneText="Submit count"
      isBusy={false}
      onDone={pieces => void done.push(pieces)}
      onCancel={() => void left.push('left')}
    />,
  );
  return { ...shown, done, left };
}

it('goes from note to note by Enter, adds up, and is submitted by the keyboard alone', async () => {
  const { user, done } = aForm();
  await user.keyboard('2{Enter}3{Enter}1{Enter}');
  expect(screen.getByText('$203.25')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Submit count' }));
  await user.keyboard('{Enter}');
  expect(done).toEqual([
    [
      { cents: 10_000, pieces: 2 },
      { cents: 100, pieces: 3 },
      { cents: 25, pieces: 1 },
    ],
  ]);
});

it('says what is no number, and is not submitted before that is put right', async () => {
  const { user, done, left } = aForm();
  await user.type(screen.getByRole('textbox', { name: '$1' }), 'two');
  expect(screen.getByRole('alert').textContent).toBe('Enter whole numbers up to 9999.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Submit count' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect([done, left]).toEqual([[], ['left']]);
});
