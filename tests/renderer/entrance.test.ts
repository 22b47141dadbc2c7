import { afterEach, expect, it } from 'vitest';
import { readEntrance } from '../../renderer/entrance';

const entrance = {
  mode: 'production',
  language: 'es',
  storeName: 'Peña & Hijos',
  storeZone: 'America/New_York',
  terminalName: 'Caja 2',
};

function pageWith(content: string): Document {
  document.head.innerHTML = `<meta name="entrance" content="${content}" />`;
  return document;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

afterEach(() => {
  document.head.innerHTML = '';
});

it('reads what the last start knew of the register', () => {
  expect(readEntrance(pageWith(encode(entrance)))).toEqual(entrance);
});

it.each([
  ['letters that are no code', '***'],
  ['a code of something else', encode('hello')],
  ['an entrance of another version', encode({ ...entrance, language: 'fr' })],
])('waits to be told where it finds %s', (_, content) => {
  expect(readEntrance(pageWith(content))).toBeNull();
});

it('waits to be told where the page names none', () => {
  expect(readEntrance(document)).toBeNull();
});
