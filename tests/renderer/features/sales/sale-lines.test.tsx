import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaleLines } from '../../../../renderer/features/sales/sale-lines';
import type { SaleView } from '../../../../shared/ipc/sale-views';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

const label = (line: SaleView['lines'][number]) => `label ${line.number}`;

it('shows what was sold and how it was paid', () => {
  const tenders = [
    { kind: 'cash', amountCents: 3_000, reference: null } as const,
    { kind: 'debit', amountCents: 5_000, reference: 'A17' } as const,
  ];
  const { container } = show(<SaleLines sale={aSale({ tenders })} labelOf={label} />);
  expect(screen.getAllByRole('row')[1]?.textContent).toBe(
    'Citrus Gummies 10 pk1000000000000017 · counts 200 mg THCEdible2$35.00$70.00label 1',
  );
  expect(container.querySelector('.facts-money')?.textContent).toBe(
    'Subtotal$70.00Tax$0.00Total$70.00Cash$30.00Debit · A17$50.00Change$10.00',
  );
  expect([...container.querySelectorAll('.facts-total')].map(row => row.textContent)).toEqual(['Total$70.00']);
});

it('shows merchandise without the words of the state, and speaks Spanish', () => {
  const [line] = aSale().lines;
  if (line === undefined) throw new Error('the sale of the builder has a line');
  const grinder = { ...line, name: 'Grinder', barcode: null, orderType: null, route: null, counted: null };
  show(<SaleLines sale={aSale({ lines: [grinder] })} labelOf={label} />, 'es');
  expect(screen.getAllByRole('columnheader').map(header => header.textContent)).toEqual([
    'Artículo',
    'Vía',
    'Cantidad',
    'Precio',
    'Importe',
    'Imprimir',
  ]);
  expect(screen.getAllByRole('cell').map(cell => cell.textContent)).toEqual([
    'Grinder',
    '–',
    '2',
    '$35.00',
    '$70.00',
    'label 1',
  ]);
});

it('shows list price and price paid, the reason and who allowed it, and what was taken off in all', () => {
  const [line] = aSale().lines;
  if (line === undefined) throw new Error('the sale of the builder has a line');
  const discounted = {
    ...{ ...line, unitPriceCents: 2_800, amountCents: 5_600, discountCents: 1_400 },
    priceChange: { kind: 'percent', value: 2_000, reason: 'veteran', approvedBy: 'Lee Park' } as const,
  };
  const sale = aSale({ lines: [discounted], discountCents: 1_400, subtotalCents: 5_600, totalCents: 5_600 });
  const { container } = show(<SaleLines sale={sale} labelOf={label} />);
  const text = screen.getAllByRole('row')[1]?.textContent;
  expect(text).toContain('20 % off · Veteran · approved by Lee Park');
  expect(text).toContain('List price $35.00$28.00$56.00label 1');
  expect(container.querySelector('.facts-money')?.textContent).toContain(
    'Before discounts$70.00Discount−$14.00Subtotal$56.00',
  );
});
