import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { PaperLine } from '../../../shared/documents/paper-text';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { type Mark, typeset } from '../../../shared/documents/typeset';
import { assertNever } from '../../../shared/kernel/assert-never';
import { digitPairs, moduleDots } from './code-128-fit';
import { byteOf, windows1252 } from './code-pages';
import { alignment, chooseCodePage } from './escpos-commands';

/** What a printer understands, and how many columns its paper has. */
export type PrinterTongue = { readonly language: 'escpos' | 'star'; readonly columns: number };

/** Module size of the QR code in dots: about 2 cm on every head, readable by a phone. */
const qrModule = 5;
/** At five dots a module a longer one is wider than 58 mm paper; the printer would leave it out without a word. */
const longestQr = 400;
const barcodeHeight = 60;
const feedBeforeCut = 4;
/** A question mark, as printers have it for what they do not know. */
const unknownLetter = 0x3f;

/**
 * What a printer is sent for one document. Windows-1252 holds every Spanish letter, so no line changes the code page, and
 * lines are placed by the printer instead of by spaces, so that a narrower head does not wrap them. Strict: a printer that
 * cannot print a code must not leave it out in silence.
 */
export function documentBytes(document: PrintDocument, tongue: PrinterTongue): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    language: tongue.language === 'star' ? 'star-prnt' : 'esc-pos',
    columns: tongue.columns,
    codepageMapping: tongue.language === 'star' ? 'star' : 'epson',
    feedBeforeCut,
    newline: '\n',
    errors: 'strict',
  });
  encoder.initialize().raw([...chooseCodePage(windows1252, tongue.language)]);
  const writer = createWriter(encoder, tongue);
  for (const mark of typeset(document, tongue.columns)) writer.draw(mark);
  writer.draw({ kind: 'cut' });
  return encoder.encode();
}

/** The encoder would copy its whole table of the code page for every line, which is most of what a document costs. */
function textBytes(text: string): number[] {
  return [...text].map(letter => byteOf(letter, windows1252) ?? unknownLetter);
}

function createWriter(encoder: ReceiptPrinterEncoder, { language, columns }: PrinterTongue) {
  let align: PaperLine['align'] = 'left';

  /** Outside the encoder's own alignment, which counts spaces; here it is always at the start of a line. */
  const place = (next: PaperLine['align']) => {
    if (next !== align) encoder.raw([...alignment(next, language)]);
    align = next;
  };

  const writeLine = (line: PaperLine) => {
    const scale = line.wide ? 2 : 1;
    place(line.align);
    encoder.bold(line.bold).width(scale).height(scale).raw(textBytes(line.text));
    encoder.bold(false).width(1).height(1).newline();
  };

  /** In set C by both makers: Epson is given the pairs, Star chooses it by itself where only digits come. */
  const writeCode128 = (digits: string) => {
    const module = moduleDots(digits, columns);
    if (language === 'star') {
      encoder.align('center').barcode(digits, 'code128', { height: barcodeHeight, width: module - 1, text: true });
      encoder.align('left');
      return;
    }
    const pairs = digitPairs(digits);
    encoder
      .raw([...alignment('centre', language), 0x1d, 0x68, barcodeHeight, 0x1d, 0x77, module, 0x1d, 0x48, 2])
      .raw([0x1d, 0x6b, 0x49, pairs.length + 2, 0x7b, 0x43, ...pairs, ...alignment('left', language)])
      .newline();
  };

  const writeCode = (mark: Exclude<Mark, { kind: 'line' }>) => {
    place('left');
    switch (mark.kind) {
      case 'code128':
        writeCode128(mark.digits);
        break;
      case 'qr':
        writeQr(mark.payload);
        break;
      case 'cut':
        encoder.cut('partial');
        break;
      default:
        assertNever(mark, 'mark');
    }
  };

  const writeQr = (payload: string) => {
    if (payload.length > longestQr) throw new Error('A QR code would not fit the paper.');
    encoder.align('center').qrcode(payload, { model: 2, size: qrModule, errorlevel: 'm' }).align('left');
  };

  return {
    draw: (mark: Mark): void => {
      if (mark.kind === 'line') writeLine(mark.line);
      else writeCode(mark);
    },
  };
}
