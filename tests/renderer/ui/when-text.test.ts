import { expect, it } from 'vitest';
import { momentText, sinceText, whenText } from '../../../renderer/ui/when-text';
import { wordsIn } from '../support/render';

const at = Date.UTC(2026, 2, 2, 15, 5);
const today = { at, earlierDay: null };
const before = { at, earlierDay: '2026-03-02' };
const spaces = /\u00a0|\u202f/g;

it.each([
  ['en', today, ['at 10:05 AM', 'since 10:05 AM', '10:05 AM']],
  ['en', before, ['on Mar 2, 2026 at 10:05 AM', 'since Mar 2, 2026, 10:05 AM', 'Mar 2, 2026, 10:05 AM']],
  ['es', today, ['a las 10:05 a.m.', 'desde las 10:05 a.m.', '10:05 a.m.']],
  ['es', before, ['el 2 mar 2026 a las 10:05 a.m.', 'desde el 2 mar 2026 a las 10:05 a.m.', '2 mar 2026, 10:05 a.m.']],
] as const)('says a moment in %s, with its day when that is not today', (language, moment, said) => {
  const words = wordsIn(language);
  expect([whenText, sinceText, momentText].map(text => text(moment, words).replaceAll(spaces, ' '))).toEqual(said);
});
