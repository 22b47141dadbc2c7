import type { PrintDocument } from '../../shared/documents/print-document';
import { typeset } from '../../shared/documents/typeset';
import { assertNever } from '../../shared/kernel/assert-never';

/** A document's text as it is set, a code as its kind and content. */
export function documentLines(document: PrintDocument, columns = 42): readonly string[] {
  return typeset(document, columns).map(mark => {
    switch (mark.kind) {
      case 'line':
        return mark.line.text;
      case 'qr':
        return `QR ${mark.payload}`;
      case 'code128':
        return `Code 128 ${mark.digits}`;
      case 'cut':
        return 'cut';
      default:
        return assertNever(mark, 'mark');
    }
  });
}
