import { expect, it } from 'vitest';
import { testPage } from '../../../shared/documents/test-page';
import { documentLines } from '../../support/document-lines';

const facts = {
  storeName: 'Counterleaf Tampa',
  terminal: { id: 'REG-2', name: 'Front 2' },
  printer: 'TM-T88VI',
  columns: 42,
  printedAtText: '2026-03-10 14:20',
};
const rule = '-'.repeat(42);

it('shows at one look whether width, letters and codes come out right', () => {
  const document = testPage(facts, 'en');
  expect([documentLines(document), document.kind, document.holdsPatientData]).toEqual([
    [
      'TEST PAGE',
      'Counterleaf Tampa',
      rule,
      'Terminal                   Front 2 (REG-2)',
      'Printer                           TM-T88VI',
      'Columns                                 42',
      'Printed                   2026-03-10 14:20',
      rule,
      'Letters: áéíóú üñ ÁÉÍÓÚ ¿? ¡! €',
      'This line is bold.',
      'This one stands at the right.',
      'Each rule goes edge to edge.',
      rule,
      'A scanner reads both codes.',
      '',
      'Code 128 0000000000000000',
      '',
      'QR REG-2 2026-03-10 14:20',
    ],
    'test-page',
    false,
  ]);
});

it('speaks the language of the screen', () => {
  expect(documentLines(testPage(facts, 'es'))).toContain('Impresora                         TM-T88VI');
});
