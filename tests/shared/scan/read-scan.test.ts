import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScan } from '../../../shared/scan/read-scan';
import { aLicence } from '../../support/licences';

describe('readScan', () => {
  it.each([
    '0001000000000029',
    '0001000000000029\r',
    '0001000000000029\r\n',
    ' 0001000000000029\t',
    ']C00001000000000029',
    ']A00001000000000029\n',
  ])('reads the package in %j', scanned => {
    expect(readScan(scanned)).toEqual({ kind: 'package', barcode: '0001000000000029' });
  });

  it('does not take a GS1 list of elements for a package', () => {
    expect(readScan(']C11234567890123456')).toEqual({ kind: 'text', text: '1234567890123456' });
  });

  it.each([
    ['PTEST0001', 'PTEST0001'],
    ['p10000001\r', 'P10000001'],
    [']C0CTEST0001', 'CTEST0001'],
  ])('reads the card in %j', (scanned, cardId) => {
    expect(readScan(scanned)).toEqual({ kind: 'card', cardId });
  });

  it('reads a card by the pattern of this store', () => {
    expect(readScan('fl-77', /^FL-\d+$/i)).toEqual({ kind: 'card', cardId: 'FL-77' });
  });

  it.each([
    'preroll',
    'Capsules 600',
    'Ortiz, Dana',
    'OLD-LABEL-1',
    '000100000000002',
    '00010000000000290',
    '012345678905',
    'José',
  ])('reads %j as words to search for', text => {
    expect(readScan(text)).toEqual({ kind: 'text', text });
  });

  it('reads a driver’s licence, control characters and all', () => {
    const licence = { firstName: 'Jane', lastName: 'Sample', dateOfBirth: '1985-07-04', expiresOn: '2031-07-04' };
    const scans = [aLicence(), `]L0${aLicence()}`, aLicence({ lineEnd: '\r\n' })];
    expect(scans.map(scan => readScan(scan))).toEqual(scans.map(() => ({ kind: 'licence', licence })));
  });

  it.each([
    ['a control character', '00010000\u00000000029'],
    ['a group separator', '0110614141\u001d21ABC'],
    ['ten thousand digits', '1'.repeat(10_000)],
    ['a script', '<script>alert(1)</script>'],
    ['a script address', 'javascript:alert(1)'],
    ['an invisible direction mark', 'abc\u202edef'],
    ['half a character', 'abc\ud800'],
    ['half a licence', aLicence().slice(0, 80)],
    ['two scans at once', '0001000000000029\r\n0001000000000037'],
  ])('cannot read %s (E-ITM-02)', (_, scanned) => {
    expect(readScan(scanned)).toEqual({ kind: 'unreadable' });
  });

  it('answers every text with one line that is safe to search for, or with nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), scanned => {
        const read = readScan(scanned);
        const text = read.kind === 'text' ? read.text : '';
        expect([text.length <= 200, /[\p{Cc}<>]/u.test(text)]).toEqual([true, false]);
      }),
    );
  });
});
