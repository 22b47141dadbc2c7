import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../electron/devices/printer/document-bytes';
import { printedText } from '../support/devices/printed-text';
import { everyDocument, languages, widths } from '../support/every-document';

const pages = languages.flatMap(language =>
  Object.entries(everyDocument(language)).flatMap(([name, document]) =>
    widths.map(columns => ({ name, language, columns, document })),
  ),
);

/** Decoded from the bytes that a printer is sent, one page a file; a change of a layout shows as a change of its page. */
describe('the printed page', () => {
  it.each(pages)('of $name in $language at $columns columns', async ({ name, language, columns, document }) => {
    const printed = printedText(documentBytes(document, { language: 'escpos', columns }), columns);
    const page = fileURLToPath(new URL(`./pages/${name}-${language}-${columns}.txt`, import.meta.url));
    await expect(printed.text).toMatchFileSnapshot(page);
    expect(printed.unknownBytes).toBe(0);
    expect(printed.widest).toBeLessThanOrEqual(columns);
  });
});
