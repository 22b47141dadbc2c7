import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentBytes } from '../../electron/devices/printer/document-bytes';
import { pngFile } from '../../electron/devices/virtual/png-file';
import { drawReceipt } from '../support/devices/draw-receipt';
import { everyDocument, languages, widths } from '../support/every-document';

/** `npm run documents`: every document as a picture, in both languages and at every width, to be looked at. */
const folder = join(process.cwd(), 'build', 'output', 'documents');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let written = 0;
for (const language of languages) {
  for (const [name, document] of Object.entries(everyDocument(language))) {
    for (const columns of widths) {
      const sheets = drawReceipt(documentBytes(document, { language: 'escpos', columns }), columns);
      sheets.forEach((sheet, at) => {
        const part = sheets.length === 1 ? '' : `-${at + 1}`;
        writeFileSync(join(folder, `${name}-${language}-${columns}${part}.png`), pngFile(sheet));
        written += 1;
      });
    }
  }
}
console.log(`${written} pictures in ${folder}`);
