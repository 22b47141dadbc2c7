import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fixtureSchema, packageSchema } from '../../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../../electron/biotrack/sandbox/fixtures/vectors.json';

it('takes the published vectors as they are', () => {
  expect(fixtureSchema.parse(vectors)).toEqual(vectors);
});

it('names the ten packages and four patients of the vectors', () => {
  const text = readFileSync(
    new URL('../../../../electron/biotrack/sandbox/fixtures/vectors.json', import.meta.url),
    'utf8',
  );
  const { packages, patients } = fixtureSchema.parse(JSON.parse(text));
  expect([Object.keys(packages).length, Object.keys(patients)]).toEqual([
    10,
    ['PTEST0001', 'PTEST0002', 'PTEST0003', 'PTEST0004'],
  ]);
});

it('refuses unknown fields, numbers for decimals, and zones that do not exist', () => {
  const broken = [
    { ...vectors, extra: 1 },
    { ...vectors, store: { ...vectors.store, zone: 'Nowhere' } },
    { ...vectors, store: { ...vectors.store, close: '25:00' } },
    { ...vectors, packages: { '123': vectors.packages['0001000000000011'] } },
  ];
  expect(broken.map(fixture => fixtureSchema.safeParse(fixture).success)).toEqual([false, false, false, false]);
  expect(packageSchema.safeParse({ ...vectors.packages['0001000000000011'], quantity: 40 }).success).toBe(false);
});
