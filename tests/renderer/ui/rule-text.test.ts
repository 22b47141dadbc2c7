import { describe, expect, it } from 'vitest';
import { type BrokenRule, ruleText } from '../../../renderer/ui/rule-text';
import { wordsIn } from '../support/render';

describe('the sentence of a rule', () => {
  it.each<[BrokenRule, string]>([
    [{ code: 'ITEM_EXPIRED', on: '2026-01-31' }, 'This package expired on Jan 31, 2026.'],
    [{ code: 'ROUTE_NOT_CERTIFIED', route: 'SMOKING' }, 'The patient is not certified for Smoking.'],
    [{ code: 'ROUTE_NOT_CERTIFIED', route: null }, 'The patient is not certified for this product.'],
    [{ code: 'UNMAPPED_STATE_ERROR', stateText: 'Code 99' }, 'The state said: Code 99'],
  ])('says what it knows: %j', (rule, sentence) => {
    expect(ruleText(rule, wordsIn('en'))).toBe(sentence);
  });

  it.each([
    [
      'ROUTE_NOT_CERTIFIED',
      'The patient is not certified for this product.',
      'El paciente no está certificado para este producto.',
    ],
    ['ORDER_REMAINING_EXCEEDED', 'More than is left on the order.', 'Más de lo que queda en la orden.'],
    ['ROUTE_EXCEEDED', 'More than is available today.', 'Más de lo disponible hoy.'],
    [
      'FORM_ROUTE_MISMATCH',
      'This form cannot be dispensed by its route.',
      'Esta forma no se puede dispensar por su vía.',
    ],
  ] as const)('speaks of no route when the state named none: %s', (code, english, spanish) => {
    expect([ruleText({ code }, wordsIn('en')), ruleText({ code, route: null }, wordsIn('es'))]).toEqual([
      english,
      spanish,
    ]);
  });

  it.each([
    ['CARD_EXPIRED', "The patient's card has expired.", 'La tarjeta del paciente está vencida.'],
    ['CAREGIVER_CARD_EXPIRED', "The caregiver's card has expired.", 'La tarjeta del cuidador está vencida.'],
    ['ITEM_EXPIRED', 'This package has expired.', 'Este paquete está vencido.'],
  ] as const)('speaks of no day when nobody knows the day: %s', (code, english, spanish) => {
    expect([ruleText({ code }, wordsIn('en')), ruleText({ code, on: null }, wordsIn('es'))]).toEqual([
      english,
      spanish,
    ]);
  });
});
