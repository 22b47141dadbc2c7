import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PaymentPanel } from '../../../../renderer/features/payment/payment-panel';
import { createPaymentStore } from '../../../../renderer/features/payment/payment-store';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

function aPanel() {
  const { bridge, client } = aClient({ 'sale.complete': () => aSale() });
  const store = createPaymentStore(client, countingIds());
  const shown = show(
    <PaymentPanel store={store} cartId="cart-1" totalCents={7_000} till={null} onBack={() => undefined} />,
  );
  const tenders = () => bridge.inputsOf('sale.complete').map(input => (input as { tenders: unknown }).tenders);
  return { store, tenders, ...shown };
}

it('has cash chosen and the amount focused, so that the keyboard is enough', async () => {
  const { user, tenders } = aPanel();
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Cash');
  await user.keyboard('100{Enter}');
  expect(tenders()).toEqual([[{ kind: 'cash', amountCents: 10_000 }]]);
});

it('completes with F8 and shows the change before', async () => {
  const { user, tenders } = aPanel();
  await user.click(screen.getByRole('button', { name: '$100.00' }));
  expect(screen.getByText('$30.00')).toBeTruthy();
  await user.keyboard('{F8}');
  expect(tenders()).toHaveLength(1);
});

it('lets only the figure stand out that there is something to do about', async () => {
  const { user, container } = aPanel();
  const figures = () =>
    [...container.querySelectorAll('.payment-figures > div')].map(row => [row.textContent, row.className]);
  expect(figures()).toEqual([
    ['Remaining$70.00', ''],
    ['Change$0.00', 'payment-settled'],
  ]);
  await user.keyboard('100');
  expect(figures()).toEqual([
    ['Remaining$0.00', 'payment-settled'],
    ['Change$30.00', 'payment-change'],
  ]);
});

it('says what is enough when it is not', async () => {
  const { user, tenders } = aPanel();
  await user.type(screen.getByRole('textbox', { name: 'Cash received' }), '12,5,0');
  await user.click(screen.getByRole('button', { name: 'Complete sale' }));
  expect(screen.getByRole('alert').textContent).toBe('Enter an amount of at least $70.00.');
  expect(tenders()).toEqual([]);
});

it('takes debit with its reference', async () => {
  const { user, tenders } = aPanel();
  await user.click(screen.getByRole('button', { name: 'Debit' }));
  await user.type(screen.getByRole('textbox', { name: 'Debit reference' }), 'A17');
  await user.dblClick(screen.getByRole('button', { name: 'Complete sale' }));
  expect(tenders()[0]).toEqual([{ kind: 'debit', amountCents: 7_000, reference: 'A17' }]);
});
