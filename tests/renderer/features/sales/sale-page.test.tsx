import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SalePage } from '../../../../renderer/features/sales/sale-page';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

it('shows a sale whole, goes back and reprints', async () => {
  const said: string[] = [];
  const { user } = show(
    <SalePage
      sale={aSale({ refusedBecause: 'order closed', syncStatus: 'refused' })}
      failure={null}
      wasReprinted
      onBack={() => said.push('back')}
      onReprint={() => said.push('reprint')}
    />,
  );
  const text = screen.getByRole('region', { name: 'Sale REG2-000017' }).textContent;
  for (const part of ['550017', 'Posted', 'Ana Ruiz', '•••• 2M4X', 'The receipt was sent to the printer.']) {
    expect(text).toContain(part);
  }
  expect(screen.getByRole('alert').textContent).toBe('The state refused this sale: order closed');
  await user.click(screen.getByRole('button', { name: 'Reprint' }));
  await user.click(screen.getByRole('button', { name: 'All sales' }));
  expect(said).toEqual(['reprint', 'back']);
});
