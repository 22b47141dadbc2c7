import { expect, it } from 'vitest';
import { aboutText, callOffText, openText } from '../../../../renderer/features/sales/report-words';
import { wordsIn } from '../../support/render';

const refs = { localRef: 'R-2', aboutRef: 'R-1' };
const said = (op: 'dispense' | 'void' | 'refund' | 'modify' | 'destroy', language: 'en' | 'es') => {
  const words = wordsIn(language);
  return [openText({ op, ...refs }, words), aboutText({ op, ...refs }, words), callOffText({ op }, words)];
};

it.each([
  ['dispense', 'Open the story of sale R-2', null, 'Call off this sale'],
  ['void', 'Open the story of void R-2', 'Void of sale R-1', 'Call off this void'],
  ['refund', 'Open the story of refund R-2', 'Refund of sale R-1', 'Call off this refund'],
  ['modify', 'Open the story of correction R-2', 'Correction of sale R-1', 'Call off this correction'],
  [
    'destroy',
    'Open the story of destruction R-2',
    'Destruction of goods that came back from sale R-1',
    'Call off this destruction',
  ],
] as const)('calls a %s what it is', (op, ...words) => {
  expect(said(op, 'en')).toEqual(words);
});

it('does so in Spanish', () => {
  expect([said('dispense', 'es'), said('refund', 'es')]).toEqual([
    ['Abrir el recorrido de la venta R-2', null, 'Anular esta venta'],
    ['Abrir el recorrido del reembolso R-2', 'Reembolso de la venta R-1', 'Dejar sin efecto este reembolso'],
  ]);
});
