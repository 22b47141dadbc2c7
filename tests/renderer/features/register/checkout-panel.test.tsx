import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CheckoutPanel } from '../../../../renderer/features/register/checkout-panel';
import type { Step } from '../../../../renderer/features/register/step';
import type { ShownError } from '../../../../renderer/ui/error-text';
import type { RegisterView } from '../../../../shared/ipc/register-views';
import { show } from '../../support/render';
import { aFilledRegister, aRegister, validNow } from '../../support/views';

function aPanel(view: RegisterView, step: Step, failure: ShownError | null = null) {
  const said: string[] = [];
  const shown = show(
    <CheckoutPanel
      view={view}
      step={step}
      busy={null}
      failure={failure}
      notices={<p>notice here</p>}
      payment={<p>payment here</p>}
      onAskLead={() => said.push('ask a lead')}
      onNext={next => said.push(next)}
      onDiscount={() => said.push('discount')}
      onHold={() => said.push('hold')}
      onListHeld={() => said.push('held')}
      onNewSale={() => said.push('new')}
      onBackToCart={() => said.push('back')}
    />,
  );
  return { said, ...shown };
}

it.each([
  ['cart', aFilledRegister(), 'Validate', 'validate'],
  ['cart', aFilledRegister({ validation: validNow }), 'Proceed', 'proceed'],
  ['summary', aFilledRegister({ validation: validNow }), 'Pay', 'pay'],
  ['payment', aFilledRegister({ validation: { kind: 'stale', cause: 'expired' } }), 'Re-validate', 'revalidate'],
] as const)('in %s offers the one next step', async (step, view, name, next) => {
  const { user, said } = aPanel(view, step);
  await user.click(screen.getByRole('button', { name }));
  expect(said).toEqual([next]);
});

it('keeps the figures where they are when something is said below them', () => {
  const { container } = aPanel(aFilledRegister(), 'cart');
  const [figures, notice] = container.querySelector('.checkout-scroll')?.children ?? [];
  expect([figures?.className, notice?.textContent]).toEqual(['totals', 'notice here']);
});

it('shows the payment in its place', () => {
  aPanel(aFilledRegister({ validation: validNow }), 'payment');
  expect(screen.getByText('payment here')).toBeTruthy();
});

it('holds, lists held carts and starts anew', async () => {
  const { user, said } = aPanel(aFilledRegister({ heldCount: 2 }), 'cart');
  for (const name of ['Hold cart', '2 held carts', 'New sale']) await user.click(screen.getByRole('button', { name }));
  expect(said).toEqual(['hold', 'held', 'new']);
});

it('has nothing to hold or validate in an empty cart', () => {
  aPanel(aRegister(), 'cart');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Hold cart' }).disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Validate' })).toBeNull();
});

it('offers to ask a lead where a lead may let it pass, and nowhere else', async () => {
  const { user, said, unmount } = aPanel(aFilledRegister(), 'cart', { code: 'E-PAT-08', params: { ref: 'R-1' } });
  await user.click(screen.getByRole('button', { name: 'Ask a lead' }));
  expect(said).toEqual(['ask a lead']);
  unmount();
  aPanel(aFilledRegister(), 'cart', { code: 'E-NET-01', params: {} });
  expect(screen.queryByRole('button', { name: 'Ask a lead' })).toBeNull();
});

it('offers a discount on the whole cart while it can still be changed', async () => {
  const { user, said, rerender } = aPanel(aFilledRegister(), 'cart');
  await user.click(screen.getByRole('button', { name: 'Discount the cart' }));
  expect(said).toEqual(['discount']);
  rerender(<p>gone</p>);
  aPanel(aFilledRegister({ validation: validNow }), 'summary');
  expect(screen.queryByRole('button', { name: 'Discount the cart' })).toBeNull();
});

/** Rows of reliability.md section 14 that a cashier meets at Validate, each with its own sentence and no way around it. */
it.each([
  ['25', 'E-AUT-02', 'This approval is no longer valid. Ask the lead again.'],
  ['26', 'E-NET-01', 'The state system cannot be reached. The cart is saved; no sale can be completed yet.'],
  ['29', 'E-NET-04', "The state refused this store's sign-in. Call IT. Sending is paused; nothing is lost."],
  ['30', 'E-NET-05', 'The connection is not secure and was closed. Call IT.'],
  ['33', 'E-OFF-01', 'This patient was not checked recently. Offline sale not allowed.'],
  ['34', 'E-OFF-02', 'The offline limit is reached. Sales stop until the state is back.'],
  ['35', 'E-CLK-01', "This till's clock is wrong. Fix the time to continue."],
] as const)('row %s: says what stands in the way with %s', (_, code, sentence) => {
  aPanel(aFilledRegister(), 'cart', { code, params: {} });
  expect(screen.getByRole('alert').textContent).toContain(sentence);
  expect(screen.queryByRole('button', { name: 'Proceed' })).toBeNull();
});
