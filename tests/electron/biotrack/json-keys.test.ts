import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasDuplicateKeys } from '../../../electron/biotrack/json-keys';

describe('hasDuplicateKeys', () => {
  it.each([
    '{"a":1,"a":2}',
    '{"x":{"a":1,"b":[{"c":1,"c":2}]}}',
    '{"a":1,"\\u0061":2}',
    '[{"a":{},"a":[]}]',
    '{"a" : "}" , "a":1}',
  ])('finds the second name in %s', json => {
    expect(hasDuplicateKeys(json)).toBe(true);
  });

  it.each([
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":2}]',
    '{"a":"a","b":["a","a"]}',
    '{"a":"\\",\\"a\\":1","b":"{"}',
    '{}',
    '[]',
    '{"":1}',
  ])('finds none in %s', json => {
    expect(hasDuplicateKeys(json)).toBe(false);
  });

  it('finds none in anything that was written from a value', () => {
    fc.assert(fc.property(fc.jsonValue(), value => !hasDuplicateKeys(JSON.stringify(value))));
  });

  it('finds one in every object whose first member is said twice', () => {
    const named = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(named, value => {
        const json = JSON.stringify(value);
        const first = JSON.stringify(Object.keys(value)[0]);
        return hasDuplicateKeys(`${json.slice(0, -1)},${first}:null}`);
      }),
    );
  });
});
