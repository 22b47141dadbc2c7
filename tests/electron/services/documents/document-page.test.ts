import { expect, it } from 'vitest';
import { documentPage } from '../../../../electron/services/documents/document-page';
import { centred, cut, headline, qr, row, text } from '../../../../shared/documents/blocks';
import type { Block, PrintDocument } from '../../../../shared/documents/print-document';
import { everyDocument } from '../../../support/every-document';

const aDocument = (...blocks: readonly Block[]): PrintDocument => {
  return { kind: 'receipt', language: 'es', holdsPatientData: false, blocks };
};

it('holds the same lines as the paper, each where it stands there', async () => {
  const page = await documentPage(
    aDocument(headline('Ñ'), centred('a'), row('Total', '$1.00', { bold: true }), text('')),
    32,
  );
  expect(page.html).toBe(
    `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><title>receipt</title><link rel="stylesheet" href="document.css"></head>
<body>
<section>
<p class="centre bold wide">Ñ</p>
<p class="centre">a</p>
<p class="left bold">Total                      $1.00</p>
<p class="left">&nbsp;</p>
</section>
</body></html>
`,
  );
});

it('is as wide as the paper of so many columns, and as long as it has to be', async () => {
  const short = aDocument(text('a'));
  const long = aDocument(...Array.from({ length: 40 }, () => text('a')));
  const widths = await Promise.all([32, 42, 48].map(columns => documentPage(short, columns)));
  expect(widths.map(page => page.widthMm)).toEqual([58, 80, 80]);
  const lengths = await Promise.all([short, long].map(document => documentPage(document, 42)));
  expect(lengths.map(page => page.heightMm)).toEqual([14, 158]);
});

it('gives each label of a strip a page', async () => {
  const { html } = await documentPage(aDocument(text('a'), cut, text('b')), 42);
  expect(html.match(/<section>/g)).toHaveLength(2);
});

it('draws codes without a script, a style attribute or anything from elsewhere', async () => {
  const { html, css } = await documentPage(aDocument(qr('REG-2-000123')), 42);
  expect(html).toMatch(
    /<svg role="img" aria-label="REG-2-000123" viewBox="0 0 \d+ \d+" [^>]*><path fill-rule="evenodd" d="M/,
  );
  for (const document of Object.values(everyDocument('es'))) {
    const page = await documentPage(document, 42);
    expect(`${page.html}${page.css}`).not.toMatch(/<script|style=|url\(|http|@import|javascript:/i);
  }
  expect(css).toMatch(/break-after: page/);
});

it('lets no name become markup', async () => {
  const { html } = await documentPage(aDocument(text('<img src=x onerror="a()"> & \'b\'')), 42);
  expect(html).toContain('<p class="left">&#60;img src=x onerror=&#34;a()&#34;&#62; &#38; &#39;b&#39;</p>');
});

it('draws each code in a turn of the loop of its own', async () => {
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await documentPage(aDocument(qr('A'), cut, qr('B'), qr('C'), text('a')), 42);
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(3);
});
