import type { ProductForm, Route } from '../catalog/sellable-item';
import { code128, cut, entry, paragraph, row, rule, text } from './blocks';
import { type LabelWords, labelWords } from './label-words';
import type { Block, PrintDocument } from './print-document';
import type { PaperStore } from './receipt';
import { receiptWords } from './receipt-words';

/**
 * What Florida wants on what is dispensed (biotrack-and-florida.md, rule G14). The universal symbol is not among it: it is a
 * picture on the producer's own receptacle, and this label is stuck beside it.
 */
export type LabelFacts = {
  readonly store: PaperStore;
  /** The store's day, "2026-03-10". */
  readonly dispensedOnText: string;
  /** In full: the label is for the patient, and the law wants the name on it. */
  readonly patientName: string;
  /** Of the certification in force; null when the registry has not said. */
  readonly physician: string | null;
  readonly productName: string;
  readonly form: ProductForm | null;
  readonly route: Route | null;
  readonly strain: string | null;
  readonly batch: string | null;
  readonly harvest: string | null;
  readonly expiresOnText: string | null;
  /** Of one unit, for example "850 mg THC"; null for a device. */
  readonly contentText: string | null;
  readonly hasThc: boolean;
  /** The physician's words; null prints that it is as directed. */
  readonly recommendedDose: string | null;
  readonly barcode: string;
  /** One label for each unit that leaves the shop. */
  readonly copies: number;
};

/** Every label of a sale as one strip, cut between them. null when the sale holds nothing that is labelled. */
export function patientLabels(labels: readonly LabelFacts[], language: 'en' | 'es'): PrintDocument | null {
  const words = labelWords[language];
  const strip = labels.flatMap(label =>
    Array.from({ length: label.copies }, () => labelBlocks(label, language, words)),
  );
  if (strip.length === 0) return null;
  return {
    kind: 'patient-label',
    language,
    holdsPatientData: true,
    blocks: strip.flatMap((label, at) => (at === 0 ? label : [cut, ...label])),
  };
}

function labelBlocks(facts: LabelFacts, language: 'en' | 'es', words: LabelWords): readonly Block[] {
  return [
    text(facts.store.name, { bold: true, align: 'centre' }),
    text(`${words.licence} ${facts.store.licence}`, { align: 'centre' }),
    rule,
    text(facts.patientName, { bold: true, wide: true }),
    ...entry(words.physician, facts.physician),
    row(words.dispensed, facts.dispensedOnText),
    rule,
    ...productBlocks(facts, language, words),
    paragraph(`${words.dose}: ${facts.recommendedDose ?? words.asDirected}`),
    rule,
    ...(facts.hasThc ? [text(words.containsThc, { bold: true, align: 'centre' })] : []),
    paragraph(words.transferWarning),
    paragraph(words.childWarning),
    code128(facts.barcode),
  ];
}

function productBlocks(facts: LabelFacts, language: 'en' | 'es', words: LabelWords): readonly Block[] {
  const kind = [
    ...(facts.form === null ? [] : [words.forms[facts.form]]),
    ...(facts.route === null ? [] : [receiptWords[language].routes[facts.route]]),
  ].join(' / ');
  return [
    text(facts.productName, { bold: true }),
    ...(kind === '' ? [] : [text(kind)]),
    ...(facts.contentText === null ? [] : [row(facts.contentText, words.each)]),
    ...entry(words.strain, facts.strain),
    ...entry(words.batch, facts.batch),
    ...entry(words.harvest, facts.harvest),
    ...entry(words.expires, facts.expiresOnText),
  ];
}
