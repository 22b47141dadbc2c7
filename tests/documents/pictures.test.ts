import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../electron/devices/printer/document-bytes';
import type { Picture } from '../../electron/devices/virtual/fill-path';
import { drawReceipt } from '../support/devices/draw-receipt';
import { readCodes } from '../support/devices/read-codes';
import { everyDocument, languages, widths } from '../support/every-document';

type Code = { readonly format: 'QRCode' | 'Code128'; readonly text: string };

const qr = (text: string): Code => ({ format: 'QRCode', text });
const label = (text: string): Code => ({ format: 'Code128', text });
const sale = 'REG-2-000123-7K3QX';

/** What a scanner finds on each piece of paper, top to bottom. */
const codesOf: Readonly<Record<string, readonly (readonly Code[])[]>> = {
  receipt: [[qr(sale)]],
  'receipt-pending': [[qr(sale)]],
  'receipt-discount': [[qr(sale)]],
  'receipt-duplicate': [[qr(sale)]],
  'refund-slip': [[qr(sale)]],
  'void-slip': [[qr(sale)]],
  'patient-label': [
    [label('0001000000000029')],
    [label('0001000000000029')],
    [label('0001000000000061')],
    [label('0001000000000095')],
  ],
  'return-label': [[label('0001000000009901')]],
  'till-x-blind': [[]],
  'till-z': [[]],
  'outage-notice': [[qr('019cd7a0-6e00-7000-8000-000000000001')]],
  'receipt-audit': [[]],
  'test-page': [[label('0000000000000000'), qr('REG-2 2026-03-10 14:20')]],
};

const pictures = languages.flatMap(language =>
  Object.entries(everyDocument(language)).flatMap(([name, document]) =>
    widths.map(columns => {
      const sheets = drawReceipt(documentBytes(document, { language: 'escpos', columns }), columns);
      return { name, language, columns, sheets };
    }),
  ),
);

describe('the drawn page', () => {
  it.each(pictures)('of $name in $language at $columns columns can be read by a scanner', async ({ name, sheets }) => {
    expect(await Promise.all(sheets.map(readCodes))).toEqual(codesOf[name]);
  });

  // Letters and codes are drawn from tables of our own, so the dots are the same on every machine.
  it('is dot for dot the one that was looked at: after a change, look at `npm run documents`', async () => {
    const looked = pictures.flatMap(({ name, language, columns, sheets }) =>
      sheets.map(
        (sheet, at) => `${name}-${language}-${columns}-${at + 1} ${sheet.width}x${sheet.height} ${dotsOf(sheet)}`,
      ),
    );
    const file = fileURLToPath(new URL('./pictures.txt', import.meta.url));
    await expect(`${looked.join('\n')}\n`).toMatchFileSnapshot(file);
  });
});

function dotsOf({ data }: Picture): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}
