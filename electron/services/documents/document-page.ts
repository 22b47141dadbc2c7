import type { PaperLine } from '../../../shared/documents/paper-text';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { type SheetMark, typesetSheets } from '../../../shared/documents/typeset';
import { assertNever } from '../../../shared/kernel/assert-never';
import { drawCode, type PrintedCode } from '../../../shared/scan/drawn-code';
import type { PaperPage } from '../../ports';
import { turnOfTheLoop } from '../../turn-of-the-loop';

/** Paper rolls in millimetres, by the columns that are printed on them, and the margin at every edge. */
const narrowColumns = 32;
const rollMm = { narrow: 58, usual: 80 } as const;
const marginMm = 4;
/** Widest advance of the monospaced letters below, in parts of their size. */
const advance = 0.602;
const lineHeight = 1.3;
const codeMm = { qr: { width: 24, height: 24 }, code128: { width: 44, height: 13 } } as const;
const codeGapMm = 2;

/**
 * A document as a page of its own without script, as wide as its paper and as long as it needs to be; what is printed from it is
 * the same lines and codes that the printer gets. A code takes some milliseconds to draw, so each has a turn of the loop: nobody
 * who sells waits for the forty of a strip of labels.
 */
export async function documentPage(document: PrintDocument, columns: number): Promise<PaperPage> {
  const sheets = typesetSheets(document, columns);
  const widthMm = columns <= narrowColumns ? rollMm.narrow : rollMm.usual;
  const sizeMm = (widthMm - 2 * marginMm) / columns / advance;
  const heights = sheets.map(sheet => sheet.reduce((sum, mark) => sum + heightOf(mark, sizeMm), 0));
  return {
    html: html(document, await drawSheets(sheets)),
    css: css(sizeMm),
    widthMm,
    // Half a line more, so that rounding never pushes the last line to a page of its own.
    heightMm: Math.ceil(Math.max(0, ...heights) + 2 * marginMm + sizeMm / 2),
  };
}

function heightOf(mark: SheetMark, sizeMm: number): number {
  if (mark.kind === 'line') return sizeMm * lineHeight * (mark.line.wide ? 2 : 1);
  const digits = mark.kind === 'code128' ? sizeMm * lineHeight : 0;
  return codeMm[mark.kind].height + 2 * codeGapMm + digits;
}

async function drawSheets(sheets: readonly (readonly SheetMark[])[]): Promise<readonly string[]> {
  const sections: string[] = [];
  for (const sheet of sheets) {
    const drawn: string[] = [];
    for (const mark of sheet) {
      if (mark.kind !== 'line') await turnOfTheLoop();
      drawn.push(draw(mark));
    }
    sections.push(`<section>\n${drawn.join('\n')}\n</section>`);
  }
  return sections;
}

function html(document: PrintDocument, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="${document.language}"><head><meta charset="utf-8"><title>${document.kind}</title><link rel="stylesheet" href="document.css"></head>
<body>
${sections.join('\n')}
</body></html>
`;
}

function draw(mark: SheetMark): string {
  switch (mark.kind) {
    case 'line':
      return `<p class="${classOf(mark.line)}">${escaped(mark.line.text) || '&nbsp;'}</p>`;
    case 'code128':
      return `${code({ kind: 'code128', text: mark.digits })}\n<p class="centre">${escaped(mark.digits)}</p>`;
    case 'qr':
      return code({ kind: 'qr', text: mark.payload });
    default:
      return assertNever(mark, 'mark');
  }
}

function classOf({ bold, wide, align }: PaperLine): string {
  return [align, ...(bold ? ['bold'] : []), ...(wide ? ['wide'] : [])].join(' ');
}

function code(printed: PrintedCode): string {
  const drawn = drawCode(printed);
  if (drawn === null) return `<p class="centre">${escaped(printed.text)}</p>`;
  const { width, height } = codeMm[printed.kind];
  const box = `viewBox="0 0 ${drawn.width} ${drawn.height}" preserveAspectRatio="none"`;
  const size = `width="${width}mm" height="${height}mm"`;
  return `<svg role="img" aria-label="${escaped(printed.text)}" ${box} ${size}><path fill-rule="evenodd" d="${drawn.path}"/></svg>`;
}

function css(sizeMm: number): string {
  return `
html, body { margin: 0; background: #fff; color: #000; }
section { box-sizing: border-box; padding: ${marginMm}mm; break-after: page; }
section:last-child { break-after: auto; }
p { margin: 0; font: ${sizeMm.toFixed(3)}mm/${lineHeight} "Liberation Mono", "DejaVu Sans Mono", Consolas, "Courier New", monospace; white-space: pre; }
.centre { text-align: center; }
.right { text-align: right; }
.bold { font-weight: 700; }
.wide { font-size: ${(sizeMm * 2).toFixed(3)}mm; }
svg { display: block; margin: ${codeGapMm}mm auto; shape-rendering: crispEdges; }
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`);
}
