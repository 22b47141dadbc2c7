import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReceiptRoll } from '../../../../renderer/features/training/receipt-roll';
import { show } from '../../support/render';
import { aPaper } from '../../support/settings-views';

it('draws a receipt as the printer would', () => {
  const { container } = show(<ReceiptRoll paper={[aPaper()]} />);
  expect([...container.querySelectorAll('.receipt-line')].map(line => line.className)).toEqual([
    'receipt-line receipt-centre receipt-bold receipt-wide',
    'receipt-line receipt-left',
    'receipt-line receipt-left',
    'receipt-line receipt-right receipt-bold',
  ]);
  expect(screen.getByText('QR code: REG2-000017')).toBeTruthy();
});

it('says where receipts will appear', () => {
  show(<ReceiptRoll paper={[]} />);
  expect(screen.getByText('Receipts appear here when a sale is complete.')).toBeTruthy();
});
