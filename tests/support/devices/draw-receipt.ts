import { createEscposReader, type PrinterAct } from '../../../electron/devices/printer/escpos-reader';
import type { Picture } from '../../../electron/devices/virtual/fill-path';
import { PaperSheet } from '../../../electron/devices/virtual/paper-sheet';
import type { PaperLine } from '../../../shared/documents/paper-text';

const barHeight = 60;
/** What document-bytes.ts asks for; a drawn QR code counts two units a module. */
const qrModule = 5;
const unitsPerQrModule = 2;

/** What a head of so many columns makes of the bytes: one picture for every piece of paper. A document asks for nothing else. */
export function drawReceipt(bytes: Uint8Array, columns: number): readonly Picture[] {
  const sheet = new PaperSheet(columns);
  const done: Picture[] = [];
  for (const act of createEscposReader().push(bytes)) {
    drawAct(sheet, act);
    if (act.kind === 'cut') done.push(sheet.cut());
  }
  return done;
}

function drawAct(sheet: PaperSheet, act: PrinterAct): void {
  if (act.kind === 'line') drawLine(sheet, act.line);
  if (act.kind === 'qr') drawCode(sheet, { kind: 'qr', text: act.payload }, qrModule / unitsPerQrModule, null);
  if (act.kind !== 'code128') return;
  drawCode(sheet, { kind: 'code128', text: act.text }, act.moduleDots, barHeight);
  drawLine(sheet, { text: act.text, bold: false, wide: false, align: 'centre' });
}

function drawLine(sheet: PaperSheet, line: PaperLine): void {
  const strange = [...line.text].find(character => !PaperSheet.hasLetter(character));
  if (strange !== undefined) throw new Error(`There is no letter for ${strange}.`);
  sheet.line(line);
}

function drawCode(
  sheet: PaperSheet,
  code: Parameters<PaperSheet['code']>[0],
  scale: number,
  height: number | null,
): void {
  if (!sheet.code(code, { scale, height })) throw new Error('A code could not be drawn, or is wider than the paper.');
}
