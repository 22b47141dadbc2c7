import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SalesTile } from '../../../../renderer/features/today/sales-tile';
import { show } from '../../support/render';

it('has no picture of a day without a sale, and tells what went back', () => {
  show(<SalesTile sales={{ count: 0, totalCents: 0, backCents: 4_500, hours: [] }} onGo={() => undefined} />);
  expect(screen.getByRole('region').textContent).toContain('$0.000 sales · $45.00 given back');
  expect(screen.queryByRole('img')).toBeNull();
});
