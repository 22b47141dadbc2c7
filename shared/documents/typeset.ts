import { assertNever } from '../kernel/assert-never';
import { type PaperLine, spread, wrap } from './paper-text';
import type { Block, PrintDocument } from './print-document';

/** Paper of so many columns, line for line; no line is wider. Codes fit every paper that a printer here may have. */
export type Mark =
  | { readonly kind: 'line'; readonly line: PaperLine }
  | { readonly kind: 'code128'; readonly digits: string }
  | { readonly kind: 'qr'; readonly payload: string }
  | { readonly kind: 'cut' };

/** What stands on one piece of paper. */
export type SheetMark = Exclude<Mark, { kind: 'cut' }>;

/** The one place where a document meets the width of its paper; printer, screen and PDF all draw these marks. */
export function typeset(document: PrintDocument, columns: number): readonly Mark[] {
  return document.blocks.flatMap(block => setBlock(block, columns));
}

/** The same, one list of marks for each piece of paper. */
export function typesetSheets(document: PrintDocument, columns: number): readonly (readonly SheetMark[])[] {
  const sheets: SheetMark[][] = [[]];
  for (const mark of typeset(document, columns)) {
    if (mark.kind === 'cut') sheets.push([]);
    else sheets.at(-1)?.push(mark);
  }
  return sheets.filter(sheet => sheet.length > 0);
}

function setBlock(block: Block, columns: number): readonly Mark[] {
  switch (block.kind) {
    case 'text':
      return setText(block, columns);
    case 'row':
      return setRow(block, columns);
    case 'rule':
      return [plain('-'.repeat(columns))];
    case 'gap':
      return [plain('')];
    case 'code128':
    case 'qr':
    case 'cut':
      return [block];
    default:
      return assertNever(block, 'block');
  }
}

function setText({ text, style }: Extract<Block, { kind: 'text' }>, columns: number): readonly Mark[] {
  const width = style.wide ? Math.floor(columns / 2) : columns;
  return wrap(text, width).map(part => ({ kind: 'line', line: { text: part, ...style } }));
}

/** A figure that does not fit in large letters beside its words is set in bold ones: it is never broken. */
function setRow(block: Extract<Block, { kind: 'row' }>, columns: number): readonly Mark[] {
  const { left, right, indent, style } = block;
  const half = Math.floor(columns / 2);
  const isWide = style.wide && left.length + 1 + right.length + indent <= half;
  const lines = spread(left, right, isWide ? half : columns, indent);
  return lines.map(text => ({
    kind: 'line',
    line: { text: text.trimEnd(), bold: style.bold || style.wide, wide: isWide, align: 'left' },
  }));
}

function plain(text: string): Mark {
  return { kind: 'line', line: { text, bold: false, wide: false, align: 'left' } };
}
