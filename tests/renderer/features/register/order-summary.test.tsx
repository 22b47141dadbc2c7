import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OrderSummary } from '../../../../renderer/features/register/order-summary';
import { show } from '../../support/render';
import { aCaregiver, aFilledRegister } from '../../support/views';

it('says what is paid, for whom, and who takes it along', () => {
  show(<OrderSummary view={aFilledRegister({ caregiver: aCaregiver() })} />);
  const summary = screen.getByRole('region', { name: 'Order summary' });
  expect(summary.textContent).toContain('For Rosa Delgado');
  expect(summary.textContent).toContain('Handed to caregiver Ines Mora');
  expect(within(summary).getAllByRole('row')[1]?.textContent).toBe(
    'Citrus Gummies 10 pkcounts 200 mg THCEdible2$70.00',
  );
});
