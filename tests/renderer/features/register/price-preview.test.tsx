import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PricePreviewBox } from '../../../../renderer/features/register/price-preview';
import type { PricePreview } from '../../../../shared/cart/price-preview';
import type { Cents } from '../../../../shared/kernel/units';
import { show } from '../../support/render';

const cents = (value: number) => value as Cents;
const preview: PricePreview = {
  ...{ verdict: 'free', lineCount: 1, unitPriceCents: cents(3_150) },
  ...{ amountCents: cents(6_300), discountCents: cents(700), taxCents: cents(0) },
};

it('keeps a place for every figure before there is one', () => {
  const { container } = show(<PricePreviewBox preview={null} listCents={3_500} />);
  expect(container.textContent).toBe(
    'Price of one$35.00 –Taken off–Line total–Tax–Type a figure to see what it comes to.',
  );
});

it('shows what one line comes to, and what a cart does', () => {
  const { container, rerender } = show(<PricePreviewBox preview={preview} listCents={3_500} />);
  expect(container.textContent).toBe(
    'Price of one$35.00 $31.50Taken off−$7.00Line total$63.00Tax$0.00You may give this discount yourself.',
  );
  const cart = { ...preview, verdict: 'needs-approval', lineCount: 3, unitPriceCents: null } as const;
  rerender(<PricePreviewBox preview={cart} listCents={null} />);
  expect(container.textContent).toBe(
    'Lines discounted3Taken off−$7.00New subtotal$63.00Tax$0.00A lead must approve this.',
  );
});

it('says what nobody may allow', () => {
  show(<PricePreviewBox preview={{ ...preview, verdict: 'not-allowed' }} listCents={3_500} />);
  expect(screen.getByRole('alert').textContent).toBe('That discount is not allowed.');
});
