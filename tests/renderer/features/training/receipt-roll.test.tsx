import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReceiptRoll } from '../../../../renderer/features/training/receipt-roll';
import { show } from '../../support/render';
import { aPaper } from '../../support/settings-views';

const nothing = () => undefined;

it('says where receipts will appear', () => {
  show(<ReceiptRoll paper={[]} onScan={nothing} />);
  expect(screen.getByText('Receipts appear here when a sale is complete.')).toBeTruthy();
});

it('draws sheet beside sheet, empty lines as high as others, and no code where none was printed', () => {
  show(<ReceiptRoll paper={[aPaper({ id: 'paper-2', codes: [] }), aPaper()]} onScan={nothing} />, 'es');
  const roll = screen.getByRole('list', { name: 'Papel de recibos' });
  const sheets = [...roll.querySelectorAll('.receipt-paper')].map(sheet =>
    [...sheet.children].map(part => part.getAttribute('aria-label') ?? part.textContent),
  );
  const lines = ['LEAF STREET', 'Citrus Gummies 10 pk          2    $70.00', '\u00a0', 'TOTAL $70.00'];
  expect(sheets).toEqual([lines, [...lines, 'Código QR: REG2-000017']]);
});
