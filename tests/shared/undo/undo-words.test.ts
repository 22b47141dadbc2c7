import { expect, it } from 'vitest';
import { undoReasonCodes } from '../../../shared/undo/undo-policy';
import { undoReasonWords } from '../../../shared/undo/undo-words';

it('has words for every reason in both languages, each its own', () => {
  for (const language of ['en', 'es'] as const) {
    const words = undoReasonCodes.map(code => undoReasonWords[language][code]);
    expect([words.length, new Set(words).size, words.includes('')]).toEqual([10, 10, false]);
  }
});
