import { describe, expect, it } from 'vitest';
import { errorText } from '../../../renderer/ui/error-text';
import { wordsIn } from '../support/render';

describe('the sentence of an error', () => {
  it.each([
    ['E-PAT-04', { date: '2026-01-31' }, 'This card expired on Jan 31, 2026. No sale can be made.'],
    ['E-PRC-01', { total: 12_345 }, 'A price changed. Check the new total of $123.45.'],
    ['E-PAY-01', { total: 7_000 }, 'Enter an amount of at least $70.00.'],
    ['E-QTY-01', { max: 12 }, 'Enter a whole number from 1 to 12.'],
    ['E-PIN-01', { n: 4 }, 'User or PIN is wrong. 4 tries left.'],
    [
      'E-LIM-01',
      { amount: 1_000, available: 4_200_000, unit: 'ug_thc' },
      'Over the limit by 1 mg THC. Available now: 4,200 mg THC.',
    ],
    [
      'E-ITM-03',
      { reason: 'ITEM_QUARANTINED,PRICE_MISSING' },
      'This package cannot be sold (This package is quarantined; This package has no price). Set it aside.',
    ],
    ['E-CRT-03', { cause: 'left-cart' }, 'Validate again: You left the cart after it was validated.'],
    ['E-CRT-03', { cause: 'refused' }, 'Validate again: The cart has not been validated as it stands now.'],
    ['E-PAT-11', { field: 'lastName', problem: 'missing' }, 'Last Name: Fill in this field.'],
    ['E-UND-02', { why: 'already-voided' }, 'This sale cannot be undone this way any more. It is voided already.'],
    [
      'E-UND-02',
      { why: 'line-refunded' },
      'This sale cannot be undone this way any more. A line of it was refunded already; a line can be refunded only once.',
    ],
    ['E-UND-02', { why: 'lines' }, 'This sale cannot be undone this way any more. Look at it again.'],
    ['E-PAT-04', { date: '' }, 'This card has expired. No sale can be made.'],
    ['E-PAT-05', {}, 'This order is not active yet.'],
    ['E-ITM-03', { reason: 'ITEM_EXPIRED' }, 'This package cannot be sold (This package has expired). Set it aside.'],
    [
      'E-PAT-08',
      { ref: 'REG2-7' },
      'A previous sale for this patient is still being confirmed (ref REG2-7). Ask a lead.',
    ],
  ] as const)('%s says what happened', (code, params, sentence) => {
    expect(errorText({ code, params }, wordsIn('en'))).toBe(sentence);
  });

  it('names the reference a fault is logged under', () => {
    expect(errorText({ code: 'E-IPC-04', params: {}, ref: 'K7' }, wordsIn('es'))).toBe('Algo salió mal. Ref. K7.');
  });
});
