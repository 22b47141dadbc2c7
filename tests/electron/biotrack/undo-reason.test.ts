import { expect, it } from 'vitest';
import { wireReason } from '../../../electron/biotrack/undo-reason';
import { undoReasonCodes } from '../../../shared/undo/undo-policy';

it('has a word of the state’s for every reason, each another', () => {
  const words = undoReasonCodes.map(wireReason);
  expect([wireReason('rung-in-error'), new Set(words).size]).toEqual(['RUNG_IN_ERROR', undoReasonCodes.length]);
  expect(words.filter(word => !/^[A-Z_]{1,40}$/.test(word))).toEqual([]);
});
