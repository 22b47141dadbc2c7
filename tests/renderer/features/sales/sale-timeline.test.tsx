import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaleTimeline } from '../../../../renderer/features/sales/sale-timeline';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

it('tells every attempt in order', () => {
  show(<SaleTimeline timeline={aSale().timeline} />);
  const entries = screen.getAllByRole('listitem').map(item => item.textContent?.replaceAll('\u202f', ' '));
  expect(entries).toEqual([
    'Mar 2, 2026, 10:00 AMsale committed: – → queued',
    'Mar 2, 2026, 10:00 AMattempt 1: sending → acceptedsale 550017',
  ]);
});
