import type { PaperLine } from './paper-text';

export const documentKinds = [
  'receipt',
  'refund-slip',
  'void-slip',
  'patient-label',
  'return-label',
  'till-report',
  'outage-notice',
  'receipt-audit',
  'test-page',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How a piece of text stands. A wide one takes two columns a character and is twice as tall. */
export type TextStyle = Omit<PaperLine, 'text'>;

/** What a document is made of, from top to bottom; none of it knows yet how wide the paper is. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle }
  /** Words at the left and a figure at the right edge. */
  | {
      readonly kind: 'row';
      readonly left: string;
      readonly right: string;
      readonly indent: number;
      readonly style: Pick<TextStyle, 'bold' | 'wide'>;
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'gap' }
  /** Digits as scanners read them, with the digits under it. */
  | { readonly kind: 'code128'; readonly digits: string }
  | { readonly kind: 'qr'; readonly payload: string }
  /** One piece of paper ends here, the next begins: labels come as a strip. */
  | { readonly kind: 'cut' };

/**
 * One document, drawn from these blocks alone on paper, on the screen and in a PDF (electron/devices/printer,
 * renderer/ui/paper.tsx, electron/documents): what a cashier looked at is what the printer gives.
 */
export type PrintDocument = {
  readonly kind: DocumentKind;
  readonly language: 'en' | 'es';
  /** Whether it says anything about a patient; whoever keeps it as a file is told so. */
  readonly holdsPatientData: boolean;
  readonly blocks: readonly Block[];
};
