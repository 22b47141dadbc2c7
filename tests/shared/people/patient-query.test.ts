import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { parsePatientQuery } from '../../../shared/people/patient-query';

const today = '2026-03-10' as CivilDate;
const read = (text: string) => parsePatientQuery(text, today);
const word = (prefix: string) => ({ prefixes: [prefix], born: [], bornStarts: [] });
const born = (date: string, ...bornStarts: string[]) => ({ prefixes: [], born: [date], bornStarts });

describe('a birth date', () => {
  it.each([
    '05/02/1984',
    '5/2/1984',
    '5-2-1984',
    '5.2.1984',
    '1984-05-02',
    '1984/5/2',
    '2 May 1984',
    '2nd may 1984',
    'May 2, 1984',
    'MAY. 2 1984',
    '2 de mayo de 1984',
    'mayo 2 1984',
    '5 2 1984',
  ])('is read from %s', text => {
    expect(read(text)).toEqual([born('1984-05-02')]);
  });

  it('of two digits for the year is of the century that has been, or of both', () => {
    expect(read('5/2/84')).toEqual([born('1984-05-02', '05 02 84')]);
    expect(read('5/2/19')).toEqual([{ prefixes: [], born: ['1919-05-02', '2019-05-02'], bornStarts: ['05 02 19'] }]);
    expect(read('050284')).toEqual([{ prefixes: ['050284'], born: ['1984-05-02'], bornStarts: [] }]);
  });

  it('with the day first is read so where it cannot be a month', () => {
    expect(read('29/2/1984')).toEqual([born('1984-02-29')]);
  });

  it.each([
    ['5/2', ['05 02', '05 2']],
    ['05/0', ['05 00', '05 0']],
    ['05/02/', ['05 02']],
    ['05/02/198', ['05 02 198']],
    ['2 may', ['05 02']],
  ])('half typed, %s, is looked for as a beginning', (text, bornStarts) => {
    expect(read(text)).toEqual([{ prefixes: [], born: [], bornStarts }]);
  });

  it.each(['2/29/1983', '13/13/1984', '05021984'])('is not made of %s', text => {
    expect(read(text).flatMap(part => part.born)).toEqual([]);
  });

  it('stands beside a name', () => {
    expect(read('delgado, 5/2/1984 rosa')).toEqual([born('1984-05-02'), word('delgado'), word('rosa')]);
  });
});

describe('a name or a card', () => {
  it('is looked for without what people write between its letters or leave out', () => {
    expect(read("O'Brien smith-jones P7QK-2M4X")).toEqual([word('OBrien'), word('smithjones'), word('P7QK2M4X')]);
  });

  it('is nothing when there is neither letter nor digit', () => {
    expect([read(''), read(' -- "')]).toEqual([[], []]);
  });

  it('is at most eight parts, each with something to look for or a date that does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), text => {
        const parts = read(text);
        expect(parts.length).toBeLessThanOrEqual(8);
        for (const part of parts)
          expect(part.prefixes.every(prefix => /^[\p{L}\p{M}\p{N}]+$/u.test(prefix))).toBe(true);
      }),
    );
  });
});
