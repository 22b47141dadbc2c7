import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchItems } from '../../db/repositories/inventory';
import { searchPatients } from '../../db/repositories/patients';
import { unfiltered } from '../../db/repositories/sale-filter';
import { listSales } from '../../db/repositories/sale-list';
import {
  barcodePrefix,
  matchPackages,
  matchPatients,
  matchPrefixes,
  reversed,
  searchWords,
} from '../../db/search-text';
import type { CivilDate } from '../../shared/kernel/units';
import { parsePatientQuery } from '../../shared/people/patient-query';
import { aShop } from '../support/store-scenes';

it('keeps what holds a letter or a digit', () => {
  expect(searchWords('  Blue   -- "dream" \t 3.5g ')).toEqual(['Blue', '"dream"', '3.5g']);
  expect(searchWords('a b c d e f g h i j')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
});

it('asks for every word as a beginning', () => {
  expect(matchPrefixes('Peña 1984')).toBe('"Peña"* "1984"*');
  expect(matchPrefixes('o"r')).toBe('"o""r"*');
  expect(matchPrefixes(' -- ')).toBeNull();
});

it('asks for four digits or more at the end of a barcode as well', () => {
  expect(matchPackages('vape 0029')).toBe(
    '({name strain batch external_id} : "vape"*) AND ({name strain batch external_id} : "0029"* OR barcode_reversed : "9200"*)',
  );
  expect(matchPackages('029')).toBe('({name strain batch external_id} : "029"*)');
  expect(matchPackages('')).toBeNull();
});

it('asks for any reading of each part of a patient query', () => {
  const query = parsePatientQuery('peña 5/2/84', '2026-03-10' as CivilDate);
  expect(matchPatients(query)).toBe('(born : "19840502" OR born : "05 02 84"*) AND ("peña"*)');
  expect(matchPatients([])).toBeNull();
});

it('takes digits alone for the beginning of a barcode', () => {
  expect([barcodePrefix(' 0001 '), barcodePrefix('0001a'), barcodePrefix(''), barcodePrefix('1'.repeat(17))]).toEqual([
    '0001',
    null,
    null,
    null,
  ]);
  expect(reversed('0029')).toBe('9200');
});

it('never becomes search syntax, whatever is typed', () => {
  const { db } = aShop();
  const filter = unfiltered('America/New_York');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), text => {
      expect(searchItems(db, text, 5).length).toBeLessThanOrEqual(5);
      expect(searchPatients(db, parsePatientQuery(text, '2026-03-10' as CivilDate), 5).length).toBeLessThanOrEqual(5);
      expect(listSales(db, { ...filter, search: text }, 5)).toEqual([]);
    }),
    { numRuns: 300, examples: [['"'], ['a OR b'], ['name:x'], ['NEAR(a b)'], ['*'], ['a\0b'], ["'; DROP TABLE sale"]] },
  );
});
