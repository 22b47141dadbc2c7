import type { PrintedCode } from '../scan/drawn-code';
import type { PaperLine } from './paper-text';

/** What came out of a printer: lines, and codes that each stand under so many of them. */
export type PrintedPaper = {
  readonly lines: readonly PaperLine[];
  readonly codes: readonly (PrintedCode & { readonly under: number })[];
};

export type PaperPart =
  | { readonly kind: 'line'; readonly line: PaperLine }
  | { readonly kind: 'code'; readonly code: PrintedCode };

/** The same from top to bottom. */
export function paperParts({ lines, codes }: PrintedPaper): readonly PaperPart[] {
  const under = (count: number, isLast: boolean): PaperPart[] =>
    codes
      .filter(code => code.under === count || (isLast && code.under > count))
      .map(({ kind, text }) => ({ kind: 'code', code: { kind, text } }));
  return [
    ...under(0, lines.length === 0),
    ...lines.flatMap((line, at): PaperPart[] => [{ kind: 'line', line }, ...under(at + 1, at + 1 === lines.length)]),
  ];
}
