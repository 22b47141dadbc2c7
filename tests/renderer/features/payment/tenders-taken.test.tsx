import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TendersTaken } from '../../../../renderer/features/payment/tenders-taken';
import type { Cents } from '../../../../shared/kernel/units';
import { show } from '../../support/render';

it('lists what was taken and gives one back', async () => {
  const removed: number[] = [];
  const { user } = show(
    <TendersTaken
      taken={[
        { kind: 'cash', amountCents: 2_000 as Cents },
        { kind: 'debit', amountCents: 5_000 as Cents, reference: 'A17' },
      ]}
      onRemove={index => removed.push(index)}
    />,
  );
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['Cash$20.00', 'Debit · A17$50.00']);
  await user.click(screen.getByRole('button', { name: 'Remove Debit $50.00' }));
  expect(removed).toEqual([1]);
});
