import { paragraph, qr, rule, text } from './blocks';
import { paperSentence } from './paper-text';
import type { Block, PrintDocument } from './print-document';

const between = ': ';

/** The notice to the department on the printer's paper. English, because that is what the department reads; no customer is in it. */
export function outagePaper(lines: readonly string[], outageId: string): PrintDocument {
  const [to = '', subject = '', ...facts] = lines;
  return {
    kind: 'outage-notice',
    language: 'en',
    holdsPatientData: false,
    blocks: [paragraph(to), text(subject, { bold: true }), rule, ...facts.map(toBlock), qr(outageId)],
  };
}

/** "Duration: 2 h 0 min" as a row; what has no value of its own stays a sentence. Neither is cut, however many were on duty. */
function toBlock(line: string): Block {
  const at = line.indexOf(between);
  if (at < 0) return paragraph(line);
  const [left, right] = [line.slice(0, at + 1), line.slice(at + between.length)];
  return {
    ...{ kind: 'row', left: paperSentence(left), right: paperSentence(right), indent: 0 },
    style: { bold: false, wide: false },
  };
}
