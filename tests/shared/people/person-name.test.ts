import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';
import { cleanText, initialOf, parseName } from '../../../shared/people/person-name';

describe('parseName', () => {
  it('keeps a name as written, composed and with single spaces', () => {
    expect(['  Dana  Lee ', "O'Brien-Núñez", 'Jose\u0301', '李 雷', 'Zoë 🌿'].map(parseName)).toEqual([
      ok('Dana Lee'),
      ok("O'Brien-Núñez"),
      ok('José'),
      ok('李 雷'),
      ok('Zoë 🌿'),
    ]);
  });

  it('keeps markup as plain text, because it is shown as plain text', () => {
    expect(parseName('<b>Dana</b>')).toEqual(ok('<b>Dana</b>'));
  });

  it('drops what shows as nothing or turns the reading direction', () => {
    expect(parseName('\u202eDana\u0000\u200bOrtiz\u2066')).toEqual(ok('Dana Ortiz'));
    expect(['', '  ', '\u200b\u202e', '\u0007'].map(parseName)).toEqual([
      err('missing'),
      err('missing'),
      err('missing'),
      err('missing'),
    ]);
  });

  it('counts letters, not their halves, up to 120', () => {
    expect([parseName('🌿'.repeat(120)), parseName('a'.repeat(121))]).toEqual([ok('🌿'.repeat(120)), err('too-long')]);
  });
});

it('makes one clean line of anything, once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      const clean = cleanText(text);
      expect([/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(clean), cleanText(clean)]).toEqual([false, clean]);
    }),
  );
});

it('has the first letter as a reader sees it', () => {
  expect(['Óscar', '𝒜da', ''].map(initialOf)).toEqual(['Ó', '𝒜', '']);
});
