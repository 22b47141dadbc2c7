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
      'Line 1, Citrus Gummies: More Edible than is available today. Over the limit by 400 mg THC. Available now: 1,000 mg THC. Next release: 400 mg THC on Mar 20, 2026.',
    );
  });

  it.each<[string, RefusalView, string]>([
    ['row 3', { code: 'CARD_NOT_FOUND' }, 'The state registry has no patient with this ID.'],
    ['row 4', { code: 'CARD_EXPIRED', on: '2026-01-31' }, 'This card expired on Jan 31, 2026. No sale can be made.'],
    ['no order at all', { code: 'NO_ACTIVE_ORDER' }, 'The patient has no active order.'],
    ['row 5', { code: 'NO_ACTIVE_ORDER', on: '2026-04-12' }, 'This order is not active until Apr 12, 2026.'],
    ['row 6', { code: 'CAREGIVER_NOT_LINKED' }, 'This caregiver is not registered for this patient.'],
    ['row 20', { code: 'OUTSIDE_HOURS' }, 'Sales are allowed from 7 a.m. to 9 p.m.'],
    [
      'row 14',
      { code: 'ROUTE_EXCEEDED', route: 'EDIBLE', requested: 1_001_000, available: 1_000_000, unit: 'ug_thc' },
      'More Edible than is available today. Over the limit by 1 mg THC. Available now: 1,000 mg THC.',
    ],
  ])('is said in the final copy of %s', (_, refusal, sentence) => {
    expect(refusalText(refusal, null, wordsIn('en'))).toBe(sentence);
  });

  it('names another route by which the line would pass', () => {
    const refusal: RefusalView = { code: 'ROUTE_NOT_CERTIFIED', line: 1, route: 'INHALATION', otherRoute: 'ORAL' };
    expect(
      ['en', 'es'].map(language => refusalText(refusal, 'Budder', wordsIn(language === 'en' ? 'en' : 'es'))),
    ).toEqual([
      'Line 1, Budder: The patient is not certified for Inhalation. Oral would pass.',
      'Línea 1, Budder: El paciente no está certificado para Inhalación. Por la vía Oral sí se puede.',
    ]);
  });

  it('leaves out what does not apply', () => {
    expect(refusalText({ code: 'MINOR_REQUIRES_CAREGIVER' }, null, wordsIn('en'))).toBe(
      'The patient is under 18: add a caregiver.',
    );
  });

  it('says an expiry with its date, and the state its own words', () => {
    const words = wordsIn('es');
    expect(refusalText({ code: 'CARD_EXPIRED', on: '2026-01-31' }, null, words)).toBe(
      'Esta tarjeta venció el 31 ene 2026. No se puede vender.',
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
