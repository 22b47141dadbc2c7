import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Button } from '../../../renderer/ui/button';
import { show } from '../support/render';

it('is named by its words alone and announces its shortcut', () => {
  show(<Button shortcut="F8">Pay</Button>);
  expect(screen.getByRole('button', { name: 'Pay' }).getAttribute('aria-keyshortcuts')).toBe('F8');
});

it('does nothing more while it is busy, and keeps its focus', async () => {
  let presses = 0;
  const { user, rerender } = show(<Button onPress={() => (presses += 1)}>Pay</Button>);
  await user.click(screen.getByRole('button'));
  rerender(
    <Button isBusy onPress={() => (presses += 1)}>
      Pay
    </Button>,
  );
  await user.click(screen.getByRole('button'));
  expect(presses).toBe(1);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pay', busy: true }));
});

it('takes a key held down as one press', () => {
  show(<Button>Pay</Button>);
  const press = (repeat: boolean) =>
    screen
      .getByRole('button')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }));
  expect([press(false), press(true)]).toEqual([true, false]);
});
