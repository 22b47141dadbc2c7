import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintedPaper } from '../../../shared/documents/paper-parts';
import { paperPicture } from './paper-picture';
import { pngFile } from './png-file';
import { receiptPicture, receiptText } from './receipt-picture';

/** Writes each receipt as text and as a picture of lines and of dots, numbered in the order in which they were cut off. */
export function createReceiptFiles(folder: string, columns: number): (paper: PrintedPaper) => readonly string[] {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return paper => {
    count += 1;
    const name = join(folder, `receipt-${String(count).padStart(3, '0')}`);
    writeFileSync(`${name}.txt`, `${receiptText(paper, columns)}\n`);
    writeFileSync(`${name}.svg`, receiptPicture(paper, columns));
    writeFileSync(`${name}.png`, pngFile(paperPicture(paper, columns)));
    return [`${name}.txt`, `${name}.svg`, `${name}.png`];
  };
}
