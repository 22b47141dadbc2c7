import { headline } from './blocks';
import type { PrintDocument } from './print-document';
import { receiptWords } from './receipt-words';

/** The same paper a second time says so at both ends, in case it is torn. */
export function asDuplicate(document: PrintDocument): PrintDocument {
  const mark = headline(receiptWords[document.language].duplicate);
  return { ...document, blocks: [mark, ...document.blocks, mark] };
}
