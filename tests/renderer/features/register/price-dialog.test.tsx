import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PriceDialog, type PriceTarget } from '../../../../renderer/features/register/price-dialog';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import { createRegisterStore } from '../../../../renderer/features/register/register-store';
import { defaultDiscountPolicy } from '../../../../shared/cart/discount-policy';
import type { PricingView } from '../../../../shared/ipc/price-views';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { aFilledRegister, aLine, tenInTheMorning } from '../../support/views';

const { policy } = { policy: defaultDiscountPolicy };
const pricing = { policy, rates: { medical: 0, device: 750, merchandise: 750 } } as PricingView;
const token = '0190b5a2-0000-7000-8000-000000000001';

function aDialog(target: PriceTarget, view = aFilledRegister()) {
  const { bridge, client } = aClient({
    'register.pricing': () => pricing,
    'register.changePrice': () => view,
    'register.discountCart': () => view,
    'register.clearPrice': () => view,
    'approval.request': () => ({ token, approverName: 'Lee Park', expiresAt: tenInTheMorning }),
  });
  const closed: string[] = [];
  const store = createRegisterStore({ client, newId: countingIds(), playCue: () => undefined });
  const shown = show(
    <PriceDialog
      target={target}
      view={view}
      remotes={createRegisterRemotes(client)}
      act={store.getState()}
      onClose={() => closed.push('closed')}
    />,
  );
  return { bridge, closed, ...shown };
}

it('asks for what a cashier may give, and closes', async () => {
  const { user, bridge, closed } = aDialog({ lineId: 'l-1' });
  await user.click(await screen.findByRole('button', { name: '5 %' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reason for this price' }), 'Senior');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect([bridge.inputsOf('register.changePrice'), closed]).toEqual([
    [{ lineId: 'l-1', terms: { kind: 'percent', value: 500 }, reason: 'senior', approvalToken: null }],
    ['closed'],
  ]);
});

it('asks a lead for this very figure, and uses the answer at once', async () => {
  const { user, bridge, closed } = aDialog({ lineId: null });
  await user.type(await screen.findByRole('textbox', { name: 'Percent off each' }), '20');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reason for this price' }), 'Employee');
  await user.click(screen.getByRole('button', { name: 'Ask a lead' }));
  expect(await screen.findByText('The whole cart: 20 % off (Employee)')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'lee');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '7391');
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'works here{Enter}');
  expect([bridge.inputsOf('approval.request'), bridge.inputsOf('register.discountCart'), closed]).toEqual([
    [{ user: 'lee', pin: '7391', reason: 'works here', action: 'discount', subject: 'cart-1:all:percent-2000' }],
    [{ bp: 2_000, reason: 'employee', approvalToken: token }],
    ['closed'],
  ]);
});

it('takes back what was agreed, of one line or of all', async () => {
  const priceChange = { kind: 'amount', value: 350, reason: 'goodwill', approvedBy: null } as const;
  const { user, bridge } = aDialog({ lineId: null }, aFilledRegister({ lines: [aLine({ priceChange })] }));
  await user.click(await screen.findByRole('button', { name: 'Remove all discounts' }));
  expect(bridge.inputsOf('register.clearPrice')).toEqual([{ lineId: null }]);
});
