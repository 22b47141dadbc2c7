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

it('draws sheet under sheet, empty lines as high as others, and no code where none was printed', () => {
  show(<ReceiptRoll paper={[aPaper({ id: 'paper-2', qr: null }), aPaper()]} />, 'es');
  const roll = screen.getByRole('list', { name: 'Papel de recibos' });
  const sheets = [...roll.children].map(sheet => [...sheet.children].map(line => line.textContent));
  const lines = ['LEAF STREET', 'Citrus Gummies 10 pk          2    $70.00', '\u00a0', 'TOTAL $70.00'];
  expect(sheets).toEqual([lines, [...lines, 'Código QR: REG2-000017']]);
});
