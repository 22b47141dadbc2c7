import { expect, it } from 'vitest';
import { percentText, priceChangeText, priceTermsText } from '../../../renderer/ui/price-terms-text';
import { wordsIn } from '../support/render';

it.each([
  ['en', ['12.5 % off', '$5.00 off each', '$39.90 each, agreed']],
  ['es', ['12.5 % de descuento', '$5.00 menos por unidad', '$39.90 por unidad, acordado']],
] as const)('says in %s what was agreed', (language, texts) => {
  const words = wordsIn(language);
  expect([
    priceTermsText(words, 'percent', 1_250),
    priceTermsText(words, 'amount', 500),
    priceTermsText(words, 'override', 3_990),
  ]).toEqual(texts);
});

it('adds the reason, and the lead where one was needed', () => {
  const change = { kind: 'percent', value: 500, reason: 'first-visit' } as const;
  expect([
    priceChangeText(wordsIn('en'), { ...change, approvedBy: null }),
    priceChangeText(wordsIn('es'), { ...change, approvedBy: 'Lee' }),
  ]).toEqual(['5 % off · First visit', '5 % de descuento · Primera visita · aprobado por Lee']);
});

it('writes a percentage without zeros that say nothing', () => {
  expect([500, 1_250, 1, 10_000].map(percentText)).toEqual(['5', '12.5', '0.01', '100']);
});
