/** Months as people here write them, in English and Spanish, whole or by their first letters. */
const names: readonly (readonly string[])[] = [
  ['january', 'enero', 'jan', 'ene'],
  ['february', 'febrero', 'feb'],
  ['march', 'marzo', 'mar'],
  ['april', 'abril', 'apr', 'abr'],
  ['may', 'mayo'],
  ['june', 'junio', 'jun'],
  ['july', 'julio', 'jul'],
  ['august', 'agosto', 'aug', 'ago'],
  ['september', 'septiembre', 'setiembre', 'sept', 'sep'],
  ['october', 'octubre', 'oct'],
  ['november', 'noviembre', 'nov'],
  ['december', 'diciembre', 'dec', 'dic'],
];

/** The longest first, so that "mayo" is not read as "may" with something behind it. */
export const monthPattern = names
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

/** The number of the month, in one or two digits; empty for a word that names none. */
export function monthNamed(word: string): string {
  const number = names.findIndex(each => each.includes(word.toLowerCase()));
  return number < 0 ? '' : String(number + 1);
}
