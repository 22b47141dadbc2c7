import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../renderer/ui/refusal-text';
import { otherCodes, ruleCodes } from '../../../shared/compliance/refusal';
import type { RefusalView } from '../../../shared/ipc/register-views';
import { wordsIn } from '../support/render';

describe('a refusal', () => {
  it('says which line, which route, by how much, what is available and when more is', () => {
    const refusal: RefusalView = {
      code: 'ROUTE_EXCEEDED',
      line: 1,
      route: 'EDIBLE',
      requested: 1_400_000,
      available: 1_000_000,
      unit: 'ug_thc',
      release: [{ on: '2026-03-20', amount: 400_000 }],
    };
    expect(refusalText(refusal, 'Citrus Gummies', wordsIn('en'))).toBe(
      'Line 1, Citrus Gummies: More Edible than is available today. Over by 400 mg THC. Available now: 1,000 mg THC. Next release: 400 mg THC on Mar 20, 2026.',
    );
  });

  it('leaves out what does not apply', () => {
    expect(refusalText({ code: 'MINOR_REQUIRES_CAREGIVER' }, null, wordsIn('en'))).toBe(
      'The patient is under 18: add a caregiver.',
    );
  });

  it('says an expiry with its date, and the state its own words', () => {
    const words = wordsIn('es');
    expect(refusalText({ code: 'CARD_EXPIRED', on: '2026-01-31' }, null, words)).toBe(
      'La tarjeta del paciente venció el 31 ene 2026.',
    );
    expect(refusalText({ code: 'UNMAPPED_STATE_ERROR', stateText: 'Code 99' }, null, words)).toBe(
      'El estado dijo: Code 99',
    );
  });

  it.each(['en', 'es'] as const)('has a whole sentence for every code in %s', language => {
    const words = wordsIn(language);
    const sentences = [...ruleCodes, ...otherCodes].map(code => refusalText({ code }, null, words));
    expect(sentences.filter(sentence => /[{}]|refusal\./.test(sentence))).toEqual([]);
  });
});
