import { windows1252 } from './code-pages';

/** The few commands that stand outside the encoder's text (hardware.md, section 8.5, by number). */

/** P14: drawer pin 2, 100 ms on, 500 ms off; waits its turn behind earlier bytes. */
export const drawerPulse = Uint8Array.of(0x1b, 0x70, 0x00, 0x32, 0xfa);
/** P15: the same at once, even while cover or paper stop the printer. */
export const drawerPulseNow = Uint8Array.of(0x10, 0x14, 0x01, 0x00, 0x01);

/** P2 to P5. The answer does not repeat the question, so only one may be open at a time. */
export type StatusQuestion = 'printer' | 'offline-cause' | 'error-cause' | 'paper';
const questionNumber = { printer: 1, 'offline-cause': 2, 'error-cause': 3, paper: 4 } as const;

export function statusRequest(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(0x10, 0x04, questionNumber[question]);
}

/** ESC t, and Star's ESC GS t; the makers number the pages each in their own way. */
export function chooseCodePage(codePage: number, language: 'escpos' | 'star'): readonly number[] {
  return language === 'star' ? [0x1b, 0x1d, 0x74, starNumbers.get(codePage) ?? 0] : [0x1b, 0x74, codePage];
}
const starNumbers: ReadonlyMap<number, number> = new Map([[windows1252, 32]]);

/** ESC a, and Star's ESC GS a: where the lines that follow stand. */
export function alignment(align: 'left' | 'centre' | 'right', language: 'escpos' | 'star'): readonly number[] {
  const place = { left: 0, centre: 1, right: 2 }[align];
  return language === 'star' ? [0x1b, 0x1d, 0x61, place] : [0x1b, 0x61, place];
}

type Letters = { readonly bold: boolean; readonly wide: boolean };

/** ESC E and GS !, and Star's ESC E and ESC i: letters that are bold, or twice as wide and tall. */
export function lineStart({ bold, wide }: Letters, language: 'escpos' | 'star'): readonly number[] {
  if (language === 'star') return [...(bold ? [0x1b, 0x45] : []), ...(wide ? [0x1b, 0x69, 0x01, 0x01] : [])];
  return [...(bold ? [0x1b, 0x45, 0x01] : []), ...(wide ? [0x1d, 0x21, 0x11] : [])];
}

/** Takes back what `lineStart` said, so that every line says for itself how it stands. */
export function lineEnd({ bold, wide }: Letters, language: 'escpos' | 'star'): readonly number[] {
  if (language === 'star') return [...(bold ? [0x1b, 0x46] : []), ...(wide ? [0x1b, 0x69, 0x00, 0x00] : [])];
  return [...(bold ? [0x1b, 0x45, 0x00] : []), ...(wide ? [0x1d, 0x21, 0x00] : [])];
}
