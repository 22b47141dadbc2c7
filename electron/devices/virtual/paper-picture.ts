import { type PrintedPaper, paperParts } from '../../../shared/documents/paper-parts';
import type { PrintedCode } from '../../../shared/scan/drawn-code';
import type { Picture } from './fill-path';
import { type CodeSize, PaperSheet } from './paper-sheet';
import { codeInWords } from './receipt-picture';

/** As the bytes of a receipt ask for; the drawn box of a QR code counts two units a module. */
const sizes: Readonly<Record<PrintedCode['kind'], CodeSize>> = {
  code128: { scale: 2, height: 60 },
  qr: { scale: 5 / 2, height: null },
};

/** One piece of paper as dots, for whoever wants to see it without a browser. */
export function paperPicture(paper: PrintedPaper, columns: number): Picture {
  const sheet = new PaperSheet(columns);
  for (const part of paperParts(paper)) {
    if (part.kind === 'line') sheet.line(part.line);
    else if (!sheet.code(part.code, sizes[part.code.kind])) sheet.line(codeInWords(part.code));
  }
  return sheet.cut();
}
