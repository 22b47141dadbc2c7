import { expect, it } from 'vitest';
import { byteOf, characterOf, windows1252 } from '../../../../electron/devices/printer/code-pages';

it('has a character for every byte of our code pages', () => {
  for (const page of [0, 16, 19]) {
    const characters = Array.from({ length: 256 }, (_, byte) => characterOf(byte, page));
    expect(characters.filter(character => character?.length !== 1)).toEqual([]);
    expect(new Set(characters).size).toBe(256);
  }
});

it('knows Spanish in each of them, and admits what it does not know', () => {
  expect([characterOf(0xa4, 0), characterOf(0xf1, 16), characterOf(0xa4, 19)]).toEqual(['ñ', 'ñ', 'ñ']);
  expect([characterOf(0xd5, 19), characterOf(0x80, 16), characterOf(0x41, 99), characterOf(0xf1, 99)]).toEqual([
    '€',
    '€',
    'A',
    null,
  ]);
});

it('finds the byte of every character it has, and none for another', () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  expect(bytes.map(byte => byteOf(characterOf(byte, windows1252) ?? '', windows1252))).toEqual(bytes);
  expect([byteOf('€', 0), byteOf('日', windows1252), byteOf('ñ', 99), byteOf('A', 99)]).toEqual([
    null,
    null,
    null,
    0x41,
  ]);
});
