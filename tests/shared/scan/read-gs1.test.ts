import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { looksLikeGs1, readGs1 } from '../../../shared/scan/read-gs1';

const today = '2026-03-10' as CivilDate;
const gs = '\u001d';
const plain = (scanned: string, on = today) => {
  const read = readGs1(scanned, on);
  return read.ok ? { ...read.value, elements: Object.fromEntries(read.value.elements) } : read.error;
};
const expiryOf = (yymmdd: string, on: string) => {
  const read = plain(`]C117${yymmdd}`, on as CivilDate);
  return read === 'unreadable' ? read : read.expiresOn;
};

describe('looksLikeGs1', () => {
  it.each([
    ']C10109501101530003',
    ']d2x',
    ']Q3x',
    ']e0x',
    `0109501101530003${gs}10A`,
    'https://id.example/01/09501101530003',
  ])('says yes to %j', scanned => {
    expect(looksLikeGs1(scanned)).toBe(true);
  });

  it.each([
    '1238101790123456',
    ']C01238101790123456',
    ']Q1https://id.example/x',
    ']d10109501101530003',
    `@\n${gs}\rANSI`,
  ])('says no to %j', scanned => {
    expect(looksLikeGs1(scanned)).toBe(false);
  });
});

describe('readGs1', () => {
  it('reads trade item, lot, serial number and day, whatever their order', () => {
    const elements = { '01': '09501101530003', '17': '270131', '10': 'LOT42', '21': 'SER-9' };
    const read = { gtin: '09501101530003', lot: 'LOT42', serial: 'SER-9', expiresOn: '2027-01-31', elements };
    expect(plain(`]d201095011015300031727013110LOT42${gs}21SER-9`)).toEqual(read);
    expect(plain(`${gs}10LOT42${gs}21SER-9${gs}17270131${gs}0109501101530003`)).toEqual(read);
  });

  it('reads a Digital Link, its path and its query', () => {
    expect(plain('https://id.example/go/01/09501101530003/10/LOT%2F42?21=SER-9&17=270131&utm=x')).toEqual({
      ...{ gtin: '09501101530003', lot: 'LOT/42', serial: 'SER-9', expiresOn: '2027-01-31' },
      elements: { '01': '09501101530003', '10': 'LOT/42', '21': 'SER-9', '17': '270131' },
    });
  });

  it.each([
    ['270131', '2026-03-10', '2027-01-31'],
    ['270200', '2026-03-10', '2027-02-28'],
    ['281200', '2026-03-10', '2028-12-31'],
    ['761231', '2026-03-10', '2076-12-31'],
    ['770101', '2026-03-10', '1977-01-01'],
    ['000101', '2098-03-10', '2100-01-01'],
    ['270230', '2026-03-10', 'unreadable'],
    ['271300', '2026-03-10', 'unreadable'],
  ])('takes %s on %s for %s', (yymmdd, on, day) => {
    expect(expiryOf(yymmdd, on)).toBe(day);
  });

  it.each([
    ['a wrong check digit', ']C10109501101530004'],
    ['letters where a number stands', ']C10109501101530x03'],
    ['an element nobody knows', ']C1' + '05123'],
    ['nothing', ']C1'],
    ['two lots', `]C110A${gs}10B`],
    ['printed brackets', ']C1(01)09501101530003'],
    ['a broken escape', 'https://id.example/01/09501101530003/10/%E0%A4%A'],
  ])('cannot read %s', (_, scanned) => {
    expect(plain(scanned)).toBe('unreadable');
  });

  it('never throws, and never gives a trade item whose check digit is wrong', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^\](C1|d2)[0-9A-Z~]{0,60}$/).map(each => each.replaceAll('~', gs)),
      fc.webUrl({ withQueryParameters: true }).map(url => `${url}/01/09501101530003`),
    );
    fc.assert(
      fc.property(text, scanned => {
        const read = readGs1(scanned, today);
        const gtin = read.ok ? read.value.gtin : null;
        expect(gtin === null || /^\d{14}$/.test(gtin)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
