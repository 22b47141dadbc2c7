import { describe, expect, it } from 'vitest';
import { paperMoney, paperText, spread, wrap } from '../../../shared/documents/paper-text';
import type { Cents } from '../../../shared/kernel/units';

describe('paperText', () => {
  it.each([
    ['Spanish as it is', 'José Muñoz Güell ¿¡Ángel!?', 'José Muñoz Güell ¿¡Ángel!?'],
    ['composed letters', 'Jose\u0301 n\u0303', 'José ñ'],
    ['what windows-1252 has', '€ “x” – …', '€ “x” – …'],
    ['letters beyond the code page by their base', 'Nguyễn Łukasz Čapek', 'Nguyen ?ukasz Capek'],
    ['nothing of what cannot be printed', '日本 🌿', '?? ?'],
    ['control characters as one space', 'a\u0000\u001b@\r\n\tb\u0085c', 'a @ b c'],
    ['no bidi marks or invisible characters', '\u202eab\u202c\u2066c\u2069\u200b\u200fd\ufeff\u00ad', 'abcd'],
    ['every kind of space as a space', 'a\u00a0\u2003\u2028b', 'a b'],
    ['no leftover accents', '\u0301a\ufe0f', 'a'],
    ['markup as letters', '<b>&amp;</b>', '<b>&amp;</b>'],
  ])('prints %s', (_, raw, printed) => {
    expect(paperText(raw)).toBe(printed);
  });

  it('cuts at 120 characters without halving one', () => {
    expect(paperText('é'.repeat(500))).toBe('é'.repeat(120));
    expect(paperText('🌿'.repeat(500))).toBe('?'.repeat(120));
  });

  it('keeps a lone surrogate from reaching the paper', () => {
    expect(paperText('a\ud800b')).toBe('a?b');
  });
});

describe('paperMoney', () => {
  it('groups thousands and signs in front', () => {
    expect([0, 5, 123_450, -100, 100_000_000].map(amount => paperMoney(amount as Cents))).toEqual([
      '$0.00',
      '$0.05',
      '$1,234.50',
      '-$1.00',
      '$1,000,000.00',
    ]);
  });
});

describe('wrap', () => {
  it('breaks at spaces, and inside words only when it must', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(wrap('', 5)).toEqual(['']);
  });
});

describe('spread', () => {
  it('puts the figure at the right edge, or on a line of its own', () => {
    expect(spread('Cash', '$1.00', 12)).toEqual(['Cash   $1.00']);
    expect(spread('Cash', '$1.00', 10)).toEqual(['Cash $1.00']);
    expect(spread('Cash', '$1.00', 9)).toEqual(['Cash', '    $1.00']);
    expect(spread('Left here', '$1.00', 12, 2)).toEqual(['  Left here', '       $1.00']);
    expect(spread('a', '123456', 4)).toEqual(['a', '1234', '  56']);
  });
});
