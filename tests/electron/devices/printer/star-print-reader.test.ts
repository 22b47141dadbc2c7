import { expect, it } from 'vitest';
import { documentBytes } from '../../../../electron/devices/printer/document-bytes';
import { createEscposReader, type PrinterAct } from '../../../../electron/devices/printer/escpos-reader';
import { createStarPrintReader } from '../../../../electron/devices/printer/star-print-reader';
import { everyDocument, languages } from '../../../support/every-document';

/** What lies on paper: lines without the feed, and codes without the dots that their heads give them. */
function printed(acts: readonly PrinterAct[]) {
  return acts.flatMap((act): readonly unknown[] => {
    if (act.kind === 'line') return act.line.text.trim() === '' ? [] : [act.line];
    return act.kind === 'code128' ? [act.text] : [act.kind === 'qr' ? act.payload : act.kind];
  });
}

it.each(languages)('reads every document as an Epson does, in %s', language => {
  for (const document of Object.values(everyDocument(language))) {
    const star = createStarPrintReader();
    const epson = createEscposReader();
    const onStar = printed(star.push(documentBytes(document, { language: 'star', columns: 48 })));
    const onEpson = printed(epson.push(documentBytes(document, { language: 'escpos', columns: 48 })));
    expect([onStar, star.unknownBytes()]).toEqual([onEpson, 0]);
  }
});

it('reads the same however the bytes are cut', () => {
  const bytes = documentBytes(everyDocument('es')['test-page'] ?? never(), { language: 'star', columns: 48 });
  const whole = createStarPrintReader().push(bytes);
  const reader = createStarPrintReader();
  expect([...bytes].flatMap(byte => reader.push(Uint8Array.of(byte)))).toEqual(whole);
});

function never(): never {
  throw new Error('There is a test page.');
}
