import { describe, expect, it } from 'vitest';
import { cursorAfter, isGap, progressOf } from '../../../electron/sync/inventory-cursor';

const page = (nextCursor: string, lastTransaction: string | null, hasMore: boolean) => ({
  packages: [],
  unreadable: [],
  nextCursor,
  lastTransaction,
  hasMore,
});

describe('isGap', () => {
  it.each([
    ['a first page', null, page('501', '500', true)],
    ['a following page', '501', page('1001', '1000', true)],
    ['the last page', '1001', page('1003', '1002', false)],
    ['a last page that jumps to the end of the table', '1001', page('9000', '1002', false)],
    ['an empty last page', '1003', page('1003', null, false)],
  ])('accepts %s', (_, cursor, next) => {
    expect(isGap(cursor, next)).toBe(false);
  });

  it.each([
    ['skips rows', '501', page('1200', '1000', true)],
    ['goes back', '501', page('400', null, false)],
    ['would read its last row again', '501', page('1000', '1000', false)],
    ['holds only rows from before', '501', page('501', '400', false)],
    ['is empty and promises more', '501', page('501', null, true)],
  ])('finds that a page %s', (_, cursor, next) => {
    expect(isGap(cursor, next)).toBe(true);
  });
});

describe('cursorAfter', () => {
  it.each([
    ['follows a page with more behind it', null, page('501', '500', true), '501'],
    ['follows the newest row of the last page, not its promise', '1001', page('9000', '1002', false), '1003'],
    ['stays where the last page is empty', '1003', page('9000', null, false), '1003'],
    ['begins at the beginning of an empty store', null, page('9000', null, false), '0'],
  ])('%s', (_, cursor, next, after) => {
    expect(cursorAfter(cursor, next)).toBe(after);
  });
});

describe('progressOf', () => {
  it('says how far the cursor is from the first to the newest row', () => {
    expect([progressOf('100', '100', '300'), progressOf('100', '200', '300'), progressOf('100', '301', '300')]).toEqual(
      [0, 0.5, 1],
    );
  });

  it('says nothing where the state did not', () => {
    expect([progressOf('100', '200', null), progressOf('100', '100', '100')]).toEqual([null, null]);
  });
});
