import { expect, it } from 'vitest';
import { centred, code128, cut, gap, headline, qr, row, rule, text } from '../../../shared/documents/blocks';
import type { Block, PrintDocument } from '../../../shared/documents/print-document';
import { type Mark, typeset, typesetSheets } from '../../../shared/documents/typeset';

const aDocument = (...blocks: readonly Block[]): PrintDocument => {
  return { kind: 'receipt', language: 'en', holdsPatientData: false, blocks };
};
const line = (words: string, style: Partial<Extract<Mark, { kind: 'line' }>['line']> = {}): Mark => {
  return { kind: 'line', line: { text: words, bold: false, wide: false, align: 'left', ...style } };
};

it('sets every kind of block for the width it is given', () => {
  const blocks = [
    headline('Shop'),
    centred('Main St'),
    rule,
    text('Gum'),
    row('Cash', '$1.00'),
    gap,
    code128('0012'),
    qr('R-1'),
  ];
  expect(typeset(aDocument(...blocks), 12)).toEqual([
    line('Shop', { bold: true, wide: true, align: 'centre' }),
    line('Main St', { align: 'centre' }),
    line('------------'),
    line('Gum'),
    line('Cash   $1.00'),
    line(''),
    { kind: 'code128', digits: '0012' },
    { kind: 'qr', payload: 'R-1' },
  ]);
});

it('sets a large row large where it fits on one line, and bold where it does not', () => {
  const total = row('TOTAL', '$127.63', { bold: true, wide: true });
  expect(typeset(aDocument(total), 26)).toEqual([line('TOTAL $127.63', { bold: true, wide: true })]);
  expect(typeset(aDocument(total), 24)).toEqual([line('TOTAL            $127.63', { bold: true })]);
});

it('breaks large text at half the width', () => {
  expect(typeset(aDocument(headline('DUPLICATE COPY')), 20)).toEqual([
    line('DUPLICATE', { bold: true, wide: true, align: 'centre' }),
    line('COPY', { bold: true, wide: true, align: 'centre' }),
  ]);
});

it('cuts a strip into its sheets, and an empty one is none', () => {
  expect(typesetSheets(aDocument(text('a'), cut, text('b'), cut), 10)).toEqual([[line('a')], [line('b')]]);
});
