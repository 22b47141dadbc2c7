import { expect, it } from 'vitest';
import { paperSentence } from '../../../shared/documents/paper-text';
import { slipWords } from '../../../shared/documents/slip-words';
import { wordsOf } from '../../support/words-of';

it.each(['en', 'es'] as const)('has every word, printable as it is, in %s', language => {
  const words = wordsOf(slipWords[language]);
  expect(words.length).toBe(wordsOf(slipWords.en).length);
  expect(words.map(word => paperSentence(word))).toEqual(words);
  expect(words.filter(word => word === '')).toEqual([]);
});
