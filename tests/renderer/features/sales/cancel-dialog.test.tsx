import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CancelDialog } from '../../../../renderer/features/sales/cancel-dialog';
import { show } from '../../support/render';

function aDialog(wasTried: boolean, wasHeld = false) {
  const given: unknown[] = [];
  const { user } = show(
    <CancelDialog
      isOpen
      isBusy={false}
      wasTried={wasTried}
      wasHeld={wasHeld}
      failure={null}
      onCancel={(goods, reason) => given.push([goods, reason])}
      onClose={() => undefined}
    />,
  );
  const save = () => user.click(screen.getByRole('button', { name: 'Call off this sale' }));
  return { given, user, save };
}

it('calls nothing off before it is said where the goods are, and why', async () => {
  const { given, user, save } = aDialog(true);
  await save();
  expect(screen.getByRole('alert').textContent).toContain('With the patient, the sale cannot be called off.');
  await user.click(screen.getByRole('button', { name: 'They are back in the store' }));
  await save();
  expect(screen.getByText('Say why in at least 3 characters.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'brought back');
  await save();
  expect(given).toEqual([['back', 'brought back']]);
});

it.each([
  [true, /Only when the state does not hold it/],
  [false, /It was never sent/],
])('says what it means where the sale was tried: %s', (wasTried, text) => {
  aDialog(wasTried);
  expect(screen.getByText(text)).toBeTruthy();
});

it('says what it takes where the state held the sale', () => {
  aDialog(true, true);
  expect(screen.getByText(/Only when the state shows everything it held .* as voided; the register asks/)).toBeTruthy();
});
