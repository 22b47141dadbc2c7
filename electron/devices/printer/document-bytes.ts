import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { PaperLine } from '../../../shared/documents/paper-text';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { type Mark, typeset } from '../../../shared/documents/typeset';
import { assertNever } from '../../../shared/kernel/assert-never';
import { digitPairs, moduleDots } from './code-128-fit';
import { byteOf, windows1252 } from './code-pages';
import { alignment, chooseCodePage, lineEnd, lineStart } from './escpos-commands';

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
const lineFeed = 0x0a;

/** So many blocks are laid out and written at a time. */
const blocksPerStep = 60;

/**
 * What a printer is sent for one document. Windows-1252 holds every Spanish letter, so no line changes the code page, and
 * lines are placed by the printer instead of by spaces, so that a narrower head does not wrap them. Strict: a printer that
 * cannot print a code must not leave it out in silence.
 */
export function documentBytes(document: PrintDocument, tongue: PrinterTongue): Uint8Array {
  const writing = writeDocument(document, tongue);
  for (;;) {
    const step = writing.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of about a millisecond, for whoever has something else to do in between. */
export function* writeDocument(document: PrintDocument, tongue: PrinterTongue): Generator<void, Uint8Array, void> {
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
  for (let at = 0; at < document.blocks.length; at += blocksPerStep) {
    const blocks = document.blocks.slice(at, at + blocksPerStep);
    writer.draw(typeset({ ...document, blocks }, tongue.columns));
    yield;
  }
  writer.draw([{ kind: 'cut' }]);
  return encoder.encode();
}

function createWriter(encoder: ReceiptPrinterEncoder, { language, columns }: PrinterTongue) {
  /** Outside the encoder's own alignment, which counts spaces; it changes at the start of a line. */
  let align: PaperLine['align'] = 'left';

  /** Handed over as they are: the encoder takes ten times as long for a line, and copies its whole table of the code page for it. */
  const writeLines = (lines: readonly PaperLine[]) => {
    if (lines.length === 0) return;
    const bytes: number[] = [];
    for (const line of lines) {
      if (line.align !== align) bytes.push(...alignment(line.align, language));
      align = line.align;
      bytes.push(...lineStart(line, language), ...textBytes(line.text), ...lineEnd(line, language), lineFeed);
    }
    // The encoder has to know that the last line is over, so it ends that one itself.
    encoder.raw(bytes.slice(0, -1)).newline();
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
    if (align !== 'left') encoder.raw([...alignment('left', language)]);
    align = 'left';
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
    draw: (marks: readonly Mark[]): void => {
      let lines: PaperLine[] = [];
      for (const mark of marks) {
        if (mark.kind === 'line') lines.push(mark.line);
        else {
          writeLines(lines);
          lines = [];
          writeCode(mark);
        }
      }
      writeLines(lines);
    },
  };
}

function textBytes(text: string): number[] {
  return [...text].map(letter => byteOf(letter, windows1252) ?? unknownLetter);
}
