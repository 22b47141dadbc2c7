import { paragraph, qr } from './blocks';
import type { PrintDocument } from './print-document';

/** The notice to the department on the printer's paper. English, because that is what the department reads; no customer is in it. */
export function outagePaper(lines: readonly string[], outageId: string): PrintDocument {
  return {
    kind: 'outage-notice',
    language: 'en',
    holdsPatientData: false,
    blocks: [...lines.map(line => paragraph(line)), qr(outageId)],
  };
}
