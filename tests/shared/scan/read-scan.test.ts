import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { readScan as read, type ScanReading } from '../../../shared/scan/read-scan';
import { aLicence } from '../../support/licences';

const today = '2026-03-10' as CivilDate;
const readScan = (scanned: string, reading: Partial<ScanReading> = {}) => read(scanned, { today, ...reading });

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
    // Without a look at the identifier every package would be a due date and something of the firm's own.
    expect(readScan(']C11234567890123456')).toMatchObject({ kind: 'gs1', gs1: { gtin: null } });
    expect(readScan('1234567890123456')).toEqual({ kind: 'package', barcode: '1234567890123456' });
    expect(readScan(']C01238101790123456')).toEqual({ kind: 'package', barcode: '1238101790123456' });
  });

  it.each([
    ['PTEST0001', 'PTEST0001'],
    ['p10000001\r', 'P10000001'],
    [']C0CTEST0001', 'CTEST0001'],
  ])('reads the card in %j', (scanned, cardId) => {
    expect(readScan(scanned)).toEqual({ kind: 'card', cardId });
  });

  it('reads a card by the pattern of this store', () => {
    expect(readScan('fl-77', { cardPattern: /^FL-\d+$/i })).toEqual({ kind: 'card', cardId: 'FL-77' });
  });

  it.each(['preroll', 'Capsules 600', 'Ortiz, Dana', 'OLD-LABEL-1', '000100000000002', '00010000000000290', 'José'])(
    'reads %j as words to search for',
    text => {
      expect(readScan(text)).toEqual({ kind: 'text', text });
    },
  );

  it.each([
    ['012345678905', '00012345678905', '012345678905'],
    [']E00012345678905', '00012345678905', '0012345678905'],
    [']E49638507 4'.replace(' ', ''), '00000096385074', '96385074'],
    [']E3950110153000312345', '09501101530003', '9501101530003'],
    [']I119501101530000', '19501101530000', '19501101530000'],
  ])('reads the number of goods in %j', (scanned, gtin, text) => {
    expect(readScan(scanned)).toEqual({ kind: 'gtin', gtin, text });
  });

  it('takes a wrong check digit for a misread where nothing else can stand, and for words elsewhere', () => {
    expect([readScan(']E0012345678904'), readScan('012345678904')]).toEqual([
      { kind: 'unreadable' },
      { kind: 'text', text: '012345678904' },
    ]);
  });

  it.each(['REG-2-000012-7K3QZ', ']Q1REG-2-000012-7K3QZ', 'front-1000000-00000\r'])(
    'reads the receipt in %j',
    scanned => {
      expect(readScan(scanned)).toMatchObject({ kind: 'receipt' });
    },
  );

  it('reads the goods of a GS1 code', () => {
    const scanned = ']d201095011015300031727013110LOT42\u001d21SER-9';
    const found = readScan(scanned);
    expect(found.kind === 'gs1' && { ...found.gs1, elements: [...found.gs1.elements.keys()] }).toEqual({
      gtin: '09501101530003',
      lot: 'LOT42',
      serial: 'SER-9',
      expiresOn: '2027-01-31',
      elements: ['01', '17', '10', '21'],
    });
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
        const found = readScan(scanned);
        const text = found.kind === 'text' ? found.text : '';
        expect([text.length <= 200, /[\p{Cc}<>]/u.test(text)]).toEqual([true, false]);
      }),
    );
  });
});
