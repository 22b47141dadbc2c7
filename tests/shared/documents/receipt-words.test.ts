import { expect, it } from 'vitest';
import { paperText } from '../../../shared/documents/paper-text';
import { receiptWords } from '../../../shared/documents/receipt-words';
import { wordsOf } from '../../support/words-of';

it.each(['en', 'es'] as const)('has every word, printable as it is, in %s', language => {
  const words = wordsOf(receiptWords[language]);
  expect(words.length).toBe(wordsOf(receiptWords.en).length);
  expect(words.map(paperText)).toEqual(words);
  expect(words.filter(word => word === '')).toEqual([]);
});

it('carries both warnings that the state wants on a receipt', () => {
  expect(receiptWords.en.warnings.join(' ')).toMatch(/unlawful to transfer.*reach of children/);
  expect(receiptWords.es.warnings.join(' ')).toMatch(/ilegal transferir.*alcance de niños/);
});
