import { screen } from '@testing-library/react';
import { createRef } from 'react';
import { expect, it } from 'vitest';
import { PriceForm } from '../../../../renderer/features/register/price-form';
import { defaultDiscountPolicy } from '../../../../shared/cart/discount-policy';
import { show } from '../../support/render';
import { aLine } from '../../support/views';

const pricing = { policy: defaultDiscountPolicy, rates: { medical: 0, device: 750, merchandise: 750 } };

function aForm(lines = [aLine()], isWholeCart = false) {
  const said: unknown[] = [];
  const shown = show(
    <PriceForm
      lines={lines}
      isWholeCart={isWholeCart}
      pricing={{ ...pricing, policy: { ...pricing.policy, reasons: [...pricing.policy.reasons] } }}
      box={createRef()}
      isBusy={false}
      onAgree={agreed => said.push(agreed)}
      onClear={() => said.push('clear')}
      onClose={() => said.push('close')}
    />,
  );
  return { said, ...shown };
}

const figure = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const why = () => screen.getByRole('combobox', { name: 'Reason for this price' });

it('takes a quick percentage and a reason, and shows what it comes to', async () => {
  const { user, said, container } = aForm();
  await user.click(screen.getByRole('button', { name: '10 %' }));
  expect(figure('Percent off each').value).toBe('10');
  expect(container.querySelector('.price-figures')?.textContent).toContain('$35.00 $31.50');
  await user.selectOptions(why(), 'Senior');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(said).toEqual([{ terms: { kind: 'percent', bp: 1_000 }, reason: 'senior', needsLead: false }]);
});

it('says before it is sent that a lead must approve', async () => {
  const { user, said } = aForm();
  await user.click(screen.getByRole('button', { name: 'New price' }));
  await user.type(figure('New price of one'), '30');
  expect(screen.getByText('A lead must approve this.')).toBeTruthy();
  await user.selectOptions(why(), 'Damaged packaging');
  await user.click(screen.getByRole('button', { name: 'Ask a lead' }));
  expect(said).toEqual([{ terms: { kind: 'override', cents: 3_000 }, reason: 'damaged', needsLead: true }]);
});

it('sends nothing without a reason, without a figure, or beyond what is allowed', async () => {
  const { user, said } = aForm();
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  await user.type(figure('Percent off each'), '5{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('Choose why the price is changed.');
  await user.selectOptions(why(), 'Senior');
  await user.clear(figure('Percent off each'));
  await user.type(figure('Percent off each'), '50.01{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('That discount is not allowed.');
  expect(said).toEqual([]);
});

it('goes on from what was agreed, says that it replaces it, and can take it back', async () => {
  const priceChange = { kind: 'amount', value: 350, reason: 'goodwill', approvedBy: null } as const;
  const { user, said } = aForm([aLine({ priceChange })]);
  expect(figure('Amount off each').value).toBe('3.50');
  expect(screen.getByText('This replaces what was agreed before.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Back to list price' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(said).toEqual(['clear', 'close']);
});

it('offers the whole cart a percentage only', () => {
  aForm([aLine(), aLine({ id: 'l-2', number: 2 })], true);
  expect(screen.queryByRole('button', { name: 'New price' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Remove all discounts' })).toBeNull();
  expect(figure('Percent off each').value).toBe('');
});
