import { PNG } from 'pngjs';
import { createEscposReader, type PrinterAct } from '../../../electron/devices/printer/escpos-reader';
import type { PaperLine } from '../../../shared/documents/paper-text';
import { drawCode } from '../../../shared/scan/drawn-code';
import { fillPath, type Picture } from './fill-path';
import font from './receipt-font.json';

/** Dots of one letter, of the paper beside the head, and between parts. */
const cell = { width: 12, height: 24 } as const;
const margin = 36;
const codeGap = 10;
const barHeight = 60;
/** What document-bytes.ts asks for; a drawn QR code counts two units a module. */
const qrModule = 5;
const unitsPerQrModule = 2;
const ink = 20;

type Sheet = { rows: Uint8Array[]; readonly width: number };
const glyphs: Readonly<Record<string, string>> = font.glyphs;

/**
 * What a head of so many columns makes of the bytes, dot for dot: one picture for every piece of paper. The letters are drawn from a
 * table and the codes from the drawing that a scanner has been held to, so that no machine's fonts change a picture.
 */
export function drawReceipt(bytes: Uint8Array, columns: number): readonly Picture[] {
  const width = columns * cell.width + 2 * margin;
  const done: Sheet[] = [];
  let sheet: Sheet = { rows: blank(margin, width), width };
  for (const act of createEscposReader().push(bytes)) {
    drawAct(sheet, act);
    if (act.kind !== 'cut') continue;
    sheet.rows.push(...blank(margin, width));
    done.push(sheet);
    sheet = { rows: blank(margin, width), width };
  }
  return done.map(({ rows }) => toPicture(rows, width));
}

export function pngOf({ width, height, data }: Picture): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png);
}

function drawAct(sheet: Sheet, act: PrinterAct): void {
  if (act.kind === 'line') drawLine(sheet, act.line);
  if (act.kind === 'qr') drawPath(sheet, { kind: 'qr', text: act.payload }, qrModule / unitsPerQrModule, null);
  if (act.kind !== 'code128') return;
  drawPath(sheet, { kind: 'code128', text: act.text }, act.moduleDots, barHeight);
  drawLine(sheet, { text: act.text, bold: false, wide: false, align: 'centre' });
}

/** Bold is struck twice, one dot apart, as a thermal head does it. */
function drawLine(sheet: Sheet, { text, bold, wide, align }: PaperLine): void {
  const size = wide ? 2 : 1;
  const spare = sheet.width - 2 * margin - text.length * cell.width * size;
  const left = margin + { left: 0, centre: Math.floor(spare / 2), right: spare }[align];
  const rows = blank(cell.height * size, sheet.width);
  [...text].forEach((character, at) => {
    const glyph = glyphs[character];
    if (glyph === undefined) throw new Error(`There is no letter for ${character}.`);
    for (let y = 0; y < cell.height * size; y += 1) {
      const bits = Number.parseInt(glyph.slice(Math.floor(y / size) * 3, Math.floor(y / size) * 3 + 3), 16);
      for (let x = 0; x < cell.width * size; x += 1) {
        const isSet = ((bits >> (cell.width - 1 - Math.floor(x / size))) & 1) === 1;
        if (isSet) strike(rows[y], left + at * cell.width * size + x, bold ? size + 1 : 1);
      }
    }
  });
  sheet.rows.push(...rows);
}

function strike(row: Uint8Array | undefined, from: number, count: number): void {
  row?.fill(ink, from, from + count);
}

function drawPath(sheet: Sheet, code: Parameters<typeof drawCode>[0], scale: number, height: number | null): void {
  const drawn = drawCode(code);
  if (drawn === null) throw new Error('A code could not be drawn.');
  const picture = fillPath(drawn, { scale, margin: 0 });
  const left = Math.floor((sheet.width - picture.width) / 2);
  if (left < 0) throw new Error('A code is wider than the paper.');
  const rows = blank(height ?? picture.height, sheet.width);
  rows.forEach((row, y) => {
    // Bars are alike from top to bottom, however tall they are drawn.
    const from = (height === null ? y : Math.floor(picture.height / 2)) * picture.width;
    for (let x = 0; x < picture.width; x += 1) row[left + x] = picture.data[(from + x) * 4] ?? 255;
  });
  sheet.rows.push(...blank(codeGap, sheet.width), ...rows, ...blank(codeGap, sheet.width));
}

function blank(count: number, width: number): Uint8Array[] {
  return Array.from({ length: count }, () => new Uint8Array(width).fill(255));
}

function toPicture(rows: readonly Uint8Array[], width: number): Picture {
  const data = new Uint8ClampedArray(rows.length * width * 4).fill(255);
  rows.forEach((row, y) => {
    row.forEach((value, x) => {
      if (value !== 255) data.fill(value, (y * width + x) * 4, (y * width + x) * 4 + 3);
    });
  });
  return { data, width, height: rows.length };
}
