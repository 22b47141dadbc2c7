import { expect, it } from 'vitest';
import { refusedReason } from '../../../shared/sale/refused-reason';

it('names the rules where the state named any, and else says what it said', () => {
  expect([
    refusedReason(['AGGREGATE_EXCEEDED', 'CARD_EXPIRED'], 'no'),
    refusedReason(['UNMAPPED_STATE_ERROR'], 'Not on Sundays'),
    refusedReason([], 'Not on Sundays'),
  ]).toEqual(['AGGREGATE_EXCEEDED,CARD_EXPIRED', 'Not on Sundays', 'Not on Sundays']);
});
