import { expect, it } from 'vitest';
import { labelWords } from '../../../shared/documents/label-words';
import { paperSentence } from '../../../shared/documents/paper-text';
import { wordsOf } from '../../support/words-of';

it.each(['en', 'es'] as const)('has every word, printable as it is, in %s', language => {
  const words = wordsOf(labelWords[language]);
  expect(words.length).toBe(wordsOf(labelWords.en).length);
  expect(words.map(word => paperSentence(word))).toEqual(words);
  expect(words.filter(word => word === '')).toEqual([]);
});
