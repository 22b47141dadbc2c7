import { expect, it } from 'vitest';
import { priceTermsText } from '../../../../renderer/features/register/price-terms-text';
import { wordsIn } from '../../support/render';

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
