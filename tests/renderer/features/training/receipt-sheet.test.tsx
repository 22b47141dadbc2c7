import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReceiptSheet } from '../../../../renderer/features/training/receipt-sheet';
import { show } from '../../support/render';
import { aPaper } from '../../support/settings-views';

it('draws a receipt as the printer would, its codes where they were printed', () => {
  const codes = [
    { kind: 'code128', text: '0001000000000029', under: 2 },
    { kind: 'qr', text: 'REG2-000017', under: 4 },
  ] as const;
  const { container } = show(<ReceiptSheet paper={aPaper({ codes: [...codes] })} onScan={() => undefined} />);
  const parts = [...(container.querySelector('.receipt-paper')?.children ?? [])];
  expect(parts.map(part => part.getAttribute('aria-label') ?? part.className)).toEqual([
    'receipt-line receipt-centre receipt-bold receipt-wide',
    'receipt-line receipt-left',
    'Bar code: 0001000000000029',
    'receipt-line receipt-left',
    'receipt-line receipt-right receipt-bold',
    'QR code: REG2-000017',
  ]);
});

it('scans its codes back at a press', async () => {
  const scanned: string[] = [];
  const { user } = show(<ReceiptSheet paper={aPaper()} onScan={text => scanned.push(text)} />, 'es');
  await user.click(screen.getByRole('button', { name: 'Escanear REG2-000017' }));
  expect([scanned, screen.getByRole('button').textContent]).toEqual([['REG2-000017'], 'Escanear su código']);
});
