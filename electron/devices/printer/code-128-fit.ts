/** Start, check and stop of a Code 128 in set C, and a space of ten modules at each side, without which no scanner sees it. */
const frameModules = 11 + 11 + 13 + 2 * 10;
const modulesPerPair = 11;
/** A character of font A is 12 dots wide on every head. */
const dotsPerColumn = 12;

/**
 * How wide one module is printed, in dots. Set C takes two digits a character, so that 16 digits fit on 58 mm as well
 * (hardware.md, P19); three dots read better from worn labels and are used where there is room.
 */
export function moduleDots(digits: string, columns: number): 2 | 3 {
  const modules = frameModules + (digits.length / 2) * modulesPerPair;
  return modules * 3 <= columns * dotsPerColumn ? 3 : 2;
}

/** P19: ESC/POS wants pairs of digits as numbers, not as text. */
export function digitPairs(digits: string): readonly number[] {
  return (digits.match(/\d\d/g) ?? []).map(Number);
}
