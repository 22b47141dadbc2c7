import type { ProductForm, Route } from '../catalog/sellable-item';
import { code128, cut, entry, paragraph, row, rule, text } from './blocks';
import { type LabelWords, labelWords } from './label-words';
import type { Block, PrintDocument } from './print-document';
import type { PaperStore } from './receipt';
import { receiptWords } from './receipt-words';

/**
 * What Florida wants on what is dispensed (biotrack-and-florida.md, rule G14). Nothing of it is left out in silence: what
 * nobody told the register is said to be missing, or to stand on the producer's package, which this label is stuck on. The
 * universal symbol is there as well.
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
  readonly content: UnitContent | null;
  /** The state's own class of it. Low is not none, and such goods have a name of their own. */
  readonly isLowThc: boolean;
  /** The physician's words; null prints that it is as directed. */
  readonly recommendedDose: string | null;
  readonly barcode: string;
  /** One label for each unit that leaves the shop. */
  readonly copies: number;
};

/** What one unit holds, for example "850 mg" of THC. The state tells one figure a package, never THC and CBD both. */
export type UnitContent = { readonly of: 'thc' | 'cbd' | 'flower'; readonly text: string };

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
    row(words.physician, facts.physician ?? words.notOnFile),
    row(words.dispensed, facts.dispensedOnText),
    rule,
    ...productBlocks(facts, language, words),
    paragraph(`${words.dose}: ${facts.recommendedDose ?? words.asDirected}`),
    rule,
    text(facts.isLowThc ? words.lowThc : words.containsThc, { bold: true, align: 'centre' }),
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
    ...contentBlocks(facts.content, words),
    ...entry(words.strain, facts.strain),
    row(words.batch, facts.batch ?? words.notOnFile),
    row(words.harvest, facts.harvest ?? words.notOnFile),
    ...entry(words.expires, facts.expiresOnText),
  ];
}

/** Both cannabinoids are always named; the one that the state does not tell was measured by the laboratory of the producer. */
function contentBlocks(content: UnitContent | null, words: LabelWords): readonly Block[] {
  const told = (of: UnitContent['of']) => (content?.of === of ? `${content.text} ${words.each}` : null);
  return [
    ...entry(words.content, told('flower')),
    row('THC', told('thc') ?? words.seePackage),
    row('CBD', told('cbd') ?? words.seePackage),
  ];
}
