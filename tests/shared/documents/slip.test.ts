import { expect, it } from 'vitest';
import { refundSlip, voidSlip } from '../../../shared/documents/slip';
import { someSlipFacts } from '../../support/document-facts';
import { documentLines } from '../../support/document-lines';

const first = { isDuplicate: false };

it('prints a refund with the sale it belongs to, what came back, and the money that went out', () => {
  const lines = documentLines(refundSlip(someSlipFacts(), 'en', first));
  expect(lines.slice(3)).toEqual([
    'REFUND',
    '------------------------------------------',
    '2026-03-10 14:20                 UTC-04:00',
    'Slip                    REG-2-U00007-2MPXA',
    'Original sale           REG-2-000123-7K3QX',
    'Sold                      2026-03-10 14:00',
    'BioTrack Sale ID                      4711',
    'Patient                              M. P.',
    'Card                             *****0001',
    'Employee                             E-014',
    'Approved by                          E-002',
    'Reason: Defective',
    '------------------------------------------',
    'Blue Dream vape cartridge 850 mg',
    '  0001000000000029',
    '  1 x                              -$45.00',
    '  Taken back as           0001000000009901',
    'Vape battery',
    '  0001000000000103',
    '  1 x                              -$15.00',
    '  Tax                               -$1.13',
    '------------------------------------------',
    'Subtotal                           -$60.00',
    'Tax                                 -$1.13',
    'TOTAL BACK    -$61.13',
    'Money back',
    '  Debit A-99812                     $40.00',
    '  Cash                              $21.13',
    '------------------------------------------',
    '',
    '',
    '------------------------------------------',
    'Customer signature',
    'QR REG-2-000123-7K3QX',
  ]);
});

it('is signed only where cash goes out', () => {
  const onCard = someSlipFacts({
    tenders: [{ kind: 'debit', amountCents: someSlipFacts().totalCents, reference: 'B-1' }],
  });
  expect(documentLines(refundSlip(onCard, 'en', first))).not.toContain('Customer signature');
});

it('says of a void that the receipt is worth nothing, and that the state is not told yet', () => {
  const document = voidSlip(someSlipFacts({ isStatePending: true, tenders: [] }), 'es', { isDuplicate: true });
  const text = documentLines(document).join('\n');
  expect(text).toMatch(/ANULACIÓN\nDUPLICADO\n/);
  expect(text).toMatch(/^CORRECCIÓN ESTATAL PENDIENTE$/m);
  expect(text).toMatch(/^No se devolvió dinero\.$/m);
  expect(text).toMatch(/venta completa queda anulada[\s\S]*\nDUPLICADO\nQR REG-2-000123-7K3QX$/);
  expect([document.kind, text.includes('Firma')]).toEqual(['void-slip', false]);
});
