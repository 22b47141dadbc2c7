import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentBytes } from '../../../../electron/devices/printer/document-bytes';
import { createEscposReader } from '../../../../electron/devices/printer/escpos-reader';
import { text } from '../../../../shared/documents/blocks';
import { always } from '../../../support/runs';

/** What comes out of the printer for one line of text from outside. */
function printed(words: string): {
  readonly lines: readonly string[];
  readonly unknown: number;
  readonly others: number;
} {
  const document = { kind: 'receipt', language: 'es', holdsPatientData: true, blocks: [text(words)] } as const;
  const reader = createEscposReader();
  const acts = reader.push(documentBytes(document, { language: 'escpos', columns: 42 }));
  const lines = acts.flatMap(act => (act.kind === 'line' && act.line.text !== '' ? [act.line.text] : []));
  const others = acts.filter(act => act.kind !== 'line' && act.kind !== 'cut').length;
  return { lines, unknown: reader.unknownBytes(), others };
}

it.each([
  ['María José Peña Ibáñez', 'María José Peña Ibáñez'],
  ['¿Señor Güell? ¡Sí! 12,50 €', '¿Señor Güell? ¡Sí! 12,50 €'],
  ['Nin\u0303o decomposed', 'Niño decomposed'],
  ['Şebnem Łukasz Ōta', 'Sebnem ?ukasz Ota'],
  ['smile \u{1f600} and \u4e2d', 'smile ? and ?'],
  ['Ana\u202eziuR\u202c \u200bRuiz', 'AnaziuR Ruiz'],
  ['cut\u001dV\u0000 drawer\u001bp\u0000 ask\u0010\u0004\u0001', 'cut V drawer p ask'],
])('prints %j as it can be read', (words, line) => {
  expect(printed(words)).toEqual({ lines: [line], unknown: 0, others: 0 });
});

it('prints whatever anybody is called as text, and nothing in it commands the printer', () => {
  always([fc.string({ unit: 'binary', maxLength: 40 })], words => {
    const { unknown, others } = printed(words);
    expect([unknown, others]).toEqual([0, 0]);
  });
});
