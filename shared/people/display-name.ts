import { cleanText, maxNameLength } from './person-name';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const isolate = '\u2068';
const popIsolate = '\u2069';

/** A person's name for a screen or a receipt: one line, cut at 120, set apart where it reads from right to left. */
export function displayName(firstName: string, lastName: string): string {
  const characters = [...cleanText(`${firstName} ${lastName}`)];
  const isCut = characters.length > maxNameLength;
  const name = isCut ? `${characters.slice(0, maxNameLength - 1).join('')}…` : characters.join('');
  return rightToLeft.test(name) ? `${isolate}${name}${popIsolate}` : name;
}
