import { expect, it } from 'vitest';
import { documentBytes } from '../../electron/devices/printer/document-bytes';
import { drawReceipt } from '../support/devices/draw-receipt';
import { readCodes } from '../support/devices/read-codes';
import { everyDocument, languages, widths } from '../support/every-document';

const codesOf: Readonly<Record<string, readonly (readonly { format: string; text: string }[])[]>> = {
  receipt: [[{ format: 'QRCode', text: 'REG-2-000123-7K3QX' }]],
  'refund-slip': [[{ format: 'QRCode', text: 'REG-2-000123-7K3QX' }]],
  'patient-label': [
    [{ format: 'Code128', text: '0001000000000029' }],
    [{ format: 'Code128', text: '0001000000000029' }],
    [{ format: 'Code128', text: '0001000000000061' }],
    [{ format: 'Code128', text: '0001000000000095' }],
  ],
  'return-label': [[{ format: 'Code128', text: '0001000000009901' }]],
  'outage-notice': [[{ format: 'QRCode', text: '019cd7a0-6e00-7000-8000-000000000001' }]],
  'till-z': [[]],
};

const pictures = Object.entries(codesOf).flatMap(([name, codes]) =>
  languages.flatMap(language => widths.map(columns => ({ name, codes, language, columns }))),
);

it.each(pictures)('$name in $language at $columns columns can be read by a scanner', async picture => {
  const { name, codes, language, columns } = picture;
  const document = everyDocument(language)[name];
  if (document === undefined) throw new Error(`There is no document named ${name}.`);
  const sheets = drawReceipt(documentBytes(document, { language: 'escpos', columns }), columns);
  expect(await Promise.all(sheets.map(readCodes))).toEqual(codes);
});
