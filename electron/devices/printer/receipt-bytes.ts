import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { Receipt } from '../../../shared/sale/receipt';
import type { ReceiptLine } from '../../../shared/sale/receipt-text';
import { alignment } from './escpos-commands';

/** Module size of the QR code in dots: about 2 cm on every head, readable by a phone. */
const qrModule = 5;
const feedBeforeCut = 4;

/**
 * ESC/POS for one receipt. Windows-1252 holds every Spanish letter, so no line changes the code page, and lines are
 * placed by the printer instead of by spaces, so that a narrower head does not wrap them.
 */
export function receiptBytes(receipt: Receipt): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns: receipt.columns,
    codepageMapping: 'epson',
    feedBeforeCut,
    newline: '\n',
    errors: 'strict',
  });
  encoder.initialize().codepage('windows1252');
  let align: ReceiptLine['align'] = 'left';
  for (const line of receipt.lines) {
    // Outside the encoder's own alignment, which counts spaces; here it is always at the start of a line.
    if (line.align !== align) encoder.raw([...alignment(line.align)]);
    align = line.align;
    encoder
      .bold(line.bold)
      .width(line.wide ? 2 : 1)
      .line(line.text);
  }
  encoder.bold(false).width(1);
  encoder.align('center').qrcode(receipt.qr, { model: 2, size: qrModule, errorlevel: 'm' }).align('left');
  return encoder.cut('partial').encode();
}
