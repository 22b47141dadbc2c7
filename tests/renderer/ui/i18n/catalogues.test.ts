import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from '../../../../renderer/ui/i18n/en.json';
import es from '../../../../renderer/ui/i18n/es.json';
import { otherCodes, ruleCodes } from '../../../../shared/compliance/refusal';
import { errorCodes } from '../../../../shared/kernel/error-code';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  );
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

it('have the same keys with the same placeholders', () => {
  const shape = (tree: Tree) => leaves(tree).map(([key, text]) => [key, placeholders(text)]);
  expect(shape(es)).toEqual(shape(en));
});

it('have a sentence for every error and every refusal', () => {
  expect(Object.keys(en.errors).toSorted()).toEqual([...errorCodes].toSorted());
  expect(Object.keys(en.refusal)).toEqual(expect.arrayContaining([...ruleCodes, ...otherCodes]));
});

it('hold no sentence that no screen uses', () => {
  const text = sources('renderer').join('\n');
  const literals = new Set([...text.matchAll(/['`]([a-zA-Z]+(?:\.[\w-]+)+)['`]/g)].map(match => match[1]));
  const prefixes = [...text.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(match => match[1] ?? '');
  const isUsed = (key: string) =>
    literals.has(key.replace(/_(one|other)$/, '')) || prefixes.some(prefix => prefix !== '' && key.startsWith(prefix));
  expect(leaves(en).flatMap(([key]) => (isUsed(key) ? [] : [key]))).toEqual([]);
});
