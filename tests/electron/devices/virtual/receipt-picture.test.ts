import { expect, it } from 'vitest';
import { fillPath } from '../../../../electron/devices/virtual/fill-path';
import { receiptPicture, receiptText } from '../../../../electron/devices/virtual/receipt-picture';
import type { PrintedPaper } from '../../../../shared/documents/paper-parts';
import { readCodes } from '../../../support/devices/read-codes';

const plain = { bold: false, wide: false, align: 'left' } as const;
const paper: PrintedPaper = {
  lines: [
    { text: 'LEAF & CO', bold: true, wide: true, align: 'centre' },
    { text: 'Gummies  <2>            $70.00', ...plain },
    { text: '', ...plain },
    { text: 'Gracias', ...plain, align: 'right' },
  ],
  codes: [
    { kind: 'code128', text: '0001000000000029', under: 2 },
    { kind: 'qr', text: 'REG-2-000123', under: 4 },
  ],
};

it('is as wide as the head of the printer, and places lines where the head would', () => {
  const svg = receiptPicture(paper, 42);
  const texts = [...svg.matchAll(/<text x="(\d+)" font-size="(\d+)" textLength="(\d+)"[^>]*>([^<]*)</g)];
  expect([/width="(\d+)"/.exec(svg)?.[1], texts.map(([, ...found]) => found)]).toEqual([
    '576',
    [
      ['180', '40', '216', 'LEAF &#38; CO'],
      ['36', '20', '360', 'Gummies  &#60;2&#62;            $70.00'],
      ['456', '20', '84', 'Gracias'],
    ],
  ]);
});

it('draws codes that scanners read, each where it was printed', async () => {
  const svg = receiptPicture(paper, 42);
  const paths = [...svg.matchAll(/translate\((\d+) ([\d.]+)\) scale\(([\d.]+)\)" fill-rule="evenodd" d="([^"]+)"/g)];
  const read = await Promise.all(
    paths.map(([, , , , path = '']) => readCodes(fillPath({ width: 260, height: 60, path }, { scale: 3, margin: 10 }))),
  );
  expect(read.flat().map(({ text }) => text)).toEqual(['0001000000000029', 'REG-2-000123']);
  const [bars, qr] = paths.map(([, x, y, scale]) => [x, y, scale].map(Number));
  expect([bars, qr?.[2]]).toEqual([[165, 120, 2], 2.5]);
});

it('says as text what is on it, and what its codes say', () => {
  expect(receiptText(paper, 30)).toBe(
    [
      '      LEAF & CO',
      'Gummies  <2>            $70.00',
      ' [code128: 0001000000000029]',
      '',
      '                       Gracias',
      '      [qr: REG-2-000123]',
    ].join('\n'),
  );
});

it('says in words a code that cannot be drawn', () => {
  const svg = receiptPicture({ lines: [], codes: [{ kind: 'code128', text: '', under: 0 }] }, 32);
  expect([svg.includes('<path'), svg.includes('[code128: ]')]).toEqual([false, true]);
});
