import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, sha256Hex } from '../../../electron/biotrack/canonical';

describe('canonicalText', () => {
  it('sorts names and leaves out spaces', () => {
    expect(canonicalText({ b: [1, { d: null, c: 'ñ' }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":"ñ","d":null}]}');
  });

  it('is one text for one value, however it was built', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        return canonicalText(value) === canonicalText(reversed);
      }),
    );
  });

  it('refuses a value that has no JSON form', () => {
    expect(() => canonicalText(undefined)).toThrow('cannot be frozen');
  });
});

describe('sha256Hex', () => {
  it('hashes the UTF-8 bytes', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
