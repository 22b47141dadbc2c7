import { parse } from 'aamva-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';
import { looksLikeLicence, readLicence } from '../../../shared/scan/read-licence';
import { aLicence, type LicenceOptions } from '../../support/licences';

const jane = { firstName: 'Jane', lastName: 'Sample', dateOfBirth: '1985-07-04', expiresOn: '2031-07-04' };
const unreadable = err('unreadable');
const reading = (options: LicenceOptions) => readLicence(aLicence(options));
const changed = (change: Readonly<Record<string, string | null>>) => reading({ change });

describe('a licence', () => {
  it('is the sample of the reference to the byte', () => {
    const licence = aLicence();
    expect([licence.length, licence.slice(0, 43)]).toEqual([267, '@\n\u001e\rANSI 636010100102DL00410220ZF02610006DL']);
  });

  it.each<readonly [string, LicenceOptions]>([
    ['as Florida prints it', {}],
    ['with CR and LF at the ends of lines', { lineEnd: '\r\n' }],
    ['with CR alone', { lineEnd: '\r' }],
    ['without its record separator', { separator: '' }],
    ['with its elements the other way round', { reverse: true }],
    ['with the date as Canada writes it', { change: { DBB: '19850704', DBA: '20310704', DCG: 'CAN' } }],
    ['without the country', { change: { DCG: null } }],
    ['with names in small letters', { change: { DCS: 'Sample', DAC: 'Jane' } }],
    ['with the given names in one', { change: { DAC: null, DCT: 'JANE,QUINN' }, version: '03' }],
    ['with other elements that hold the names of elements', { change: { DAG: '1 DACULA DCSTREET DBB01011950' } }],
  ])('is read %s', (_, options) => {
    expect(reading(options)).toEqual(ok(jane));
  });

  it('is read whether or not the scanner kept the last terminator back', () => {
    expect(readLicence(aLicence().replace(/\r$/, ''))).toEqual(ok(jane));
    const alone = aLicence({ reverse: true })
      .replace('0102DL', '0101DL')
      .replace(/ZF\d{8}/, '')
      .replace(/ZFZFA\r$/, '');
    expect(readLicence(alone.replace('DL0041', 'DL0031').replace(/\r$/, ''))).toEqual(ok(jane));
  });

  it.each([
    ["O'BRIEN-DE LA PEÑA", "O'Brien-De La Peña"],
    ['MCDONALD', 'Mcdonald'],
    ['  SAMPLE ', 'Sample'],
  ])('named %s is %s', (printed, lastName) => {
    expect(changed({ DCS: printed })).toEqual(ok({ ...jane, lastName }));
  });

  it('may have a family name alone, and no last day', () => {
    expect(changed({ DAC: 'NONE', DBA: null })).toEqual(ok({ ...jane, firstName: '', expiresOn: null }));
    expect(changed({ DAC: null, DBA: '00000000' })).toEqual(ok({ ...jane, firstName: '', expiresOn: null }));
  });
});

describe('what cannot be read', () => {
  it.each([
    ['has no number', { DAQ: null }],
    ['has no family name', { DCS: null }],
    ['says that there is no family name', { DCS: 'NONE' }],
    ['has no birth date', { DBB: null }],
    ['has a birth date that never was', { DBB: '02311985' }],
    ['has a name of 41 letters', { DCS: 'A'.repeat(41) }],
    ['has an address of 41 letters', { DAG: 'A'.repeat(41) }],
    ['has a control character in a name', { DAC: 'JA\u0007NE' }],
    ['has a mark that turns the direction', { DAC: 'JA\u202eNE' }],
    ['has letters that grow when they are made small', { DAC: 'İ'.repeat(40) }],
    ['has half a character', { DAC: 'JA\ud800NE' }],
  ])('%s', (_, change) => {
    expect(changed(change)).toEqual(unreadable);
  });

  it.each(['', 'hello', '@', '@\n\u001e\rANSI ', '0001000000000029', '@\n\u001e\rAAMVA6360100101DL00310100DLDAQ1'])(
    'is no licence: %j',
    text => {
      expect(readLicence(text)).toEqual(unreadable);
    },
  );

  it('is a licence that a wedge sent without what parts its lines', () => {
    expect(readLicence(aLicence().replace(/\p{Cc}/gu, ''))).toEqual(unreadable);
  });

  it('is every licence that was cut, unless all that is needed came before', () => {
    const licence = aLicence({ reverse: true });
    for (let at = 0; at < licence.length; at += 1) {
      const read = readLicence(licence.slice(0, at));
      expect([unreadable, ok(jane)]).toContainEqual(read);
    }
  });
});

it('knows a licence by its beginning', () => {
  expect([aLicence(), aLicence({ separator: '' }), '@home', '0001'].map(looksLikeLicence)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

const word = fc.stringMatching(/^[A-Z]{1,40}$/);
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const usDate = (date: Date) => date.toISOString().replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$2$3$1');

it('agrees with another reader about every whole licence', () => {
  fc.assert(
    fc.property(word, word, day, day, fc.boolean(), (last, first, birth, expiry, reverse) => {
      // The other reader takes the first DAC, DCS or DBB of the text for the element, also inside a word.
      fc.pre(!/D(?:AC|CS|BB|BA|AQ|CT)/.test(`${last} ${first}`));
      const change = { DCS: last, DAC: first, DBB: usDate(birth), DBA: usDate(expiry) };
      const licence = aLicence({ change, reverse });
      const other = parse(licence);
      const local = (date: Date | null | undefined) =>
        date === null || date === undefined
          ? null
          : [date.getFullYear(), date.getMonth() + 1, date.getDate()]
              .map(part => String(part).padStart(2, '0'))
              .join('-');
      const read = readLicence(licence);
      const mine = read.ok ? read.value : null;
      const noName = /^(?:NONE|UNAVL|UNK)$/;
      fc.pre(!noName.test(last) && !noName.test(first));
      expect([mine?.lastName.toUpperCase(), mine?.firstName.toUpperCase(), mine?.dateOfBirth, mine?.expiresOn]).toEqual(
        [other.lastName, other.firstName, local(other.dateOfBirth), local(other.expirationDate)],
      );
    }),
  );
});

it('never throws, and never answers with more than forty characters or anything but text', () => {
  const noise = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));
  const spoilt = fc
    .tuple(noise, fc.nat(300), fc.nat(60), fc.constantFrom('', '\n', '\r\n'))
    .map(([text, at, gone, end]) => `${aLicence().slice(0, at)}${end}${text}${end}${aLicence().slice(at + gone)}`);
  const dressed = fc.tuple(noise, noise).map(([name, first]) => aLicence({ change: { DCS: name, DAC: first } }));
  fc.assert(
    fc.property(fc.oneof(noise, spoilt, dressed), text => {
      const read = readLicence(text);
      const names = read.ok ? [read.value.firstName, read.value.lastName] : [];
      expect(names.every(name => name.length <= 40 && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
