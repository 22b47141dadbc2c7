import { code128, entry, headline, row, rule, text } from './blocks';
import { labelWords } from './label-words';
import type { PrintDocument } from './print-document';
import type { PaperStore } from './receipt';

/** For goods that came back: the state gave them a new id, under which they may only be destroyed. No patient is on it. */
export type ReturnLabelFacts = {
  readonly store: PaperStore;
  /** The new 16-digit id. */
  readonly barcode: string;
  /** The id they were sold under. */
  readonly formerBarcode: string;
  readonly productName: string;
  /** For example "2". */
  readonly quantityText: string;
  readonly batch: string | null;
  readonly returnedAtText: string;
  readonly saleReference: string;
  readonly employeeId: string;
  /** When the waiting time is over; null until destruction is scheduled. */
  readonly destroyFromText: string | null;
};

export function returnLabel(facts: ReturnLabelFacts, language: 'en' | 'es'): PrintDocument {
  const words = labelWords[language];
  return {
    kind: 'return-label',
    language,
    holdsPatientData: false,
    blocks: [
      headline(words.returned),
      headline(words.notForSale),
      rule,
      text(facts.productName, { bold: true }),
      ...entry(words.batch, facts.batch),
      row(words.quantity, facts.quantityText),
      row(words.formerly, facts.formerBarcode),
      row(words.sale, facts.saleReference),
      row(words.returnedAt, facts.returnedAtText),
      row(words.employee, facts.employeeId),
      ...entry(words.destroyFrom, facts.destroyFromText),
      rule,
      text(`${facts.store.name}, ${facts.store.licence}`, { align: 'centre' }),
      code128(facts.barcode),
    ],
  };
}
