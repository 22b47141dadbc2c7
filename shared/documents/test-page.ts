import { centred, code128, gap, headline, qr, row, ruled, text } from './blocks';
import type { PrintDocument } from './print-document';

export type TestPageFacts = {
  readonly storeName: string;
  readonly terminal: { readonly id: string; readonly name: string };
  /** Model and place of the printer, as IT knows it. */
  readonly printer: string;
  readonly columns: number;
  readonly printedAtText: string;
};

type TestWords = {
  readonly title: string;
  readonly terminal: string;
  readonly printer: string;
  readonly columns: string;
  readonly printed: string;
  readonly letters: string;
  readonly bold: string;
  readonly right: string;
  readonly edges: string;
  readonly codes: string;
};

const testWords: Readonly<Record<'en' | 'es', TestWords>> = {
  en: {
    title: 'TEST PAGE',
    terminal: 'Terminal',
    printer: 'Printer',
    columns: 'Columns',
    printed: 'Printed',
    letters: 'Letters: áéíóú üñ ÁÉÍÓÚ ¿? ¡! €',
    bold: 'This line is bold.',
    right: 'This one stands at the right.',
    edges: 'Each rule goes edge to edge.',
    codes: 'A scanner reads both codes.',
  },
  es: {
    title: 'PÁGINA DE PRUEBA',
    terminal: 'Terminal',
    printer: 'Impresora',
    columns: 'Columnas',
    printed: 'Impreso',
    letters: 'Letras: áéíóú üñ ÁÉÍÓÚ ¿? ¡! €',
    bold: 'Esta línea va en negrita.',
    right: 'Esta va a la derecha.',
    edges: 'Cada raya va de borde a borde.',
    codes: 'Un lector lee los dos códigos.',
  },
};

/** Sixteen digits, as on the label of a package; no package has this number. */
const sampleDigits = '0000000000000000';

/** Shows at one look what may be wrong with a printer's setup: its width, its letters, its codes. */
export function testPage(facts: TestPageFacts, language: 'en' | 'es'): PrintDocument {
  const words = testWords[language];
  const { terminal } = facts;
  const blocks = ruled(
    [headline(words.title), centred(facts.storeName)],
    [
      row(words.terminal, `${terminal.name} (${terminal.id})`),
      row(words.printer, facts.printer),
      row(words.columns, String(facts.columns)),
      row(words.printed, facts.printedAtText),
    ],
    [text(words.letters), text(words.bold, { bold: true }), text(words.right, { align: 'right' }), text(words.edges)],
    [centred(words.codes), gap, code128(sampleDigits), gap, qr(`${terminal.id} ${facts.printedAtText}`)],
  );
  return { kind: 'test-page', language, holdsPatientData: false, blocks };
}
