import { expect, it } from 'vitest';
import { ControlRefusal } from '../../../../electron/biotrack/sandbox/control-refusal';
import { mergeFixture } from '../../../../electron/biotrack/sandbox/merge-fixture';

it('merges objects, replaces lists and values, and appends with a plus', () => {
  const base = { store: { zone: 'A', open: '07:00' }, list: [1, 2], kept: [1] };
  expect(mergeFixture(base, { store: { zone: 'B' }, list: [3], 'kept+': [2], 'made+': [9] })).toEqual({
    store: { zone: 'B', open: '07:00' },
    list: [3],
    kept: [1, 2],
    made: [9],
  });
});

it('makes what is not there yet, and leaves its base alone', () => {
  const base = { a: { b: [1] } };
  expect(mergeFixture(undefined, { x: null })).toEqual({ x: null });
  mergeFixture(base, { a: { 'b+': [2] } });
  expect(base).toEqual({ a: { b: [1] } });
});

it('refuses to append to what is no list', () => {
  expect(() => mergeFixture({ name: 'x' }, { 'name+': ['y'] })).toThrow(ControlRefusal);
});

it('takes a hostile key for a plain one', () => {
  const merged = mergeFixture({}, JSON.parse('{"__proto__":{"polluted":1}}'));
  expect([Object.keys(Object(merged)), Object.hasOwn(Object.prototype, 'polluted')]).toEqual([['__proto__'], false]);
});
