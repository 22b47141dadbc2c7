import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChangeLog } from '../../../../electron/biotrack/sandbox/change-log';

const all = (): boolean => true;

it('shows each key once, at its last change, and where to go on', () => {
  const log = new ChangeLog();
  log.record('a', 10);
  log.record('b', 11);
  log.record('a', 12);
  expect(log.page(0, null, 10, all)).toEqual({ keys: ['b', 'a'], next: 13, more: false });
  expect(log.page(12, null, 10, all)).toEqual({ keys: ['a'], next: 13, more: false });
  expect(log.page(13, null, 10, all)).toEqual({ keys: [], next: 13, more: false });
});

it('says there is more only when there is', () => {
  const log = new ChangeLog();
  for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) log.record(key, index + 1);
  expect(log.page(0, null, 2, all)).toEqual({ keys: ['a', 'b'], next: 3, more: true });
  expect(log.page(3, null, 2, all)).toEqual({ keys: ['c', 'd'], next: 5, more: false });
  expect(log.page(0, 2, 9, all)).toEqual({ keys: ['a', 'b'], next: 3, more: false });
});

it('leaves out what is not wanted or forgotten', () => {
  const log = new ChangeLog();
  log.record('a', 1);
  log.record('b', 2);
  log.record('c', 3);
  log.forget('a');
  expect(log.page(0, null, 9, key => key !== 'b')).toEqual({ keys: ['c'], next: 4, more: false });
});

it('keeps the highest number though nothing may show it any more', () => {
  const log = new ChangeLog();
  for (let transaction = 1; transaction <= 5000; transaction += 1) log.record('same', transaction);
  log.forget('same');
  expect([log.highest(), log.page(0, null, 9, all).keys]).toEqual([5000, []]);
  expect(() => log.record('same', 5000)).toThrow(RangeError);
});

it('pages to the same rows as a plain list would, whatever was changed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 1, max: 7 }), (changes, size) => {
      const log = new ChangeLog();
      changes.forEach((key, index) => {
        log.record(String(key), index + 1);
      });
      const paged: string[] = [];
      let page = log.page(0, null, size, all);
      paged.push(...page.keys);
      while (page.more) {
        page = log.page(page.next, null, size, all);
        paged.push(...page.keys);
      }
      const expected = [...new Set(changes.toReversed())].toReversed().map(String);
      expect(paged).toEqual(expected);
    }),
  );
});
