import { type PaperPart, type PrintedPaper, paperParts } from '../../../shared/documents/paper-parts';
import type { PaperLine } from '../../../shared/documents/paper-text';
import { drawCode, type PrintedCode } from '../../../shared/scan/drawn-code';

/** Dots of one column of font A, and of the paper around the text. */
const cell = { width: 12, height: 24, baseline: 19 } as const;
const margin = 36;
/** Dots a module, as the bytes of a receipt ask for; the drawn box of a QR code counts two units a module. */
const moduleDots = { code128: 2, qr: 5 / 2 } as const;
const gap = 12;

type Drawn = { readonly height: number; readonly svg: (y: number) => string };

/** A receipt as a picture, dot for dot as wide as the head prints it. */
export function receiptPicture(paper: PrintedPaper, columns: number): string {
  const width = columns * cell.width + 2 * margin;
  let y = margin;
  const body = paperParts(paper).map(part => {
    const drawn = drawPart(part, columns);
    const svg = drawn.svg(y);
    y += drawn.height;
    return svg;
  });
  const height = y + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<g font-family="DejaVu Sans Mono, Liberation Mono, Consolas, monospace" fill="#111">',
    ...body.filter(svg => svg !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** A receipt as plain text; of a code, what it says. */
export function receiptText(paper: PrintedPaper, columns: number): string {
  return paperParts(paper)
    .map(part => (part.kind === 'line' ? placed(part.line, columns) : placed(codeInWords(part.code), columns)))
    .join('\n');
}

/** A wide letter takes two columns; as text it has one, so that what stands beside it is as far away as on paper. */
function placed({ text, wide, align }: PaperLine, columns: number): string {
  const spare = columns - text.length * (wide ? 2 : 1);
  const indent = { left: 0, centre: Math.floor(spare / 2), right: spare }[align];
  return `${' '.repeat(Math.max(0, indent))}${text}`.trimEnd();
}

export function codeInWords(code: PrintedCode): PaperLine {
  return { text: `[${code.kind}: ${code.text}]`, bold: false, wide: false, align: 'centre' };
}

function drawPart(part: PaperPart, columns: number): Drawn {
  return part.kind === 'line' ? drawLine(part.line, columns) : drawPrinted(part.code, columns);
}

function drawLine({ text, bold, wide, align }: PaperLine, columns: number): Drawn {
  const size = wide ? 2 : 1;
  const width = text.length * cell.width * size;
  const spare = columns * cell.width - width;
  const x = margin + { left: 0, centre: Math.floor(spare / 2), right: spare }[align];
  const attributes = [
    `x="${x}"`,
    `font-size="${20 * size}"`,
    `textLength="${width}"`,
    'lengthAdjust="spacingAndGlyphs"',
    'xml:space="preserve"',
    ...(bold ? ['font-weight="bold"'] : []),
  ].join(' ');
  return {
    height: cell.height * size,
    svg: y => (text.trim() === '' ? '' : `<text ${attributes} y="${y + cell.baseline * size}">${escaped(text)}</text>`),
  };
}

function drawPrinted(code: PrintedCode, columns: number): Drawn {
  const drawn = drawCode(code);
  if (drawn === null) return drawLine(codeInWords(code), columns);
  const scale = moduleDots[code.kind];
  const x = margin + Math.floor((columns * cell.width - drawn.width * scale) / 2);
  return {
    height: drawn.height * scale + 2 * gap,
    svg: y => `<path transform="translate(${x} ${y + gap}) scale(${scale})" fill-rule="evenodd" d="${drawn.path}"/>`,
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
