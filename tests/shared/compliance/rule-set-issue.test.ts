import { expect, it } from 'vitest';
import { describeIssue } from '../../../shared/compliance/rule-set-issue';

const json = { sets: [{ id: 'a', limit: '0', note: 'n'.repeat(70) }] };
const issue = (path: readonly PropertyKey[], message = 'expected a number') => ({
  code: 'invalid_type',
  path,
  message,
});

it('names the value that is wrong, the member that is missing and the one that nobody knows', () => {
  expect(describeIssue([issue(['sets', 0, 'id']), issue([])], json)).toEqual({
    path: ['sets', 0, 'id'],
    problem: 'value-wrong',
    what: 'a',
  });
  expect(describeIssue([issue(['sets', 0, 'hours'])], json)).toEqual({
    path: ['sets', 0],
    problem: 'member-missing',
    what: 'hours',
  });
  const unknown = { ...issue(['sets', 0]), code: 'unrecognized_keys', keys: ['note', 'other'] };
  expect(describeIssue([unknown], json)).toEqual({
    path: ['sets', 0, 'note'],
    problem: 'member-unknown',
    what: 'note',
  });
});

it('says of our own checks what they say, and cuts what is too long to read', () => {
  const custom = { ...issue(['sets', 0, 'limit'], 'not-an-amount'), code: 'custom' };
  expect(describeIssue([custom], json)).toEqual({ path: ['sets', 0, 'limit'], problem: 'not-an-amount', what: '0' });
  expect(describeIssue([{ ...custom, message: 'odd' }], json).problem).toBe('value-wrong');
  expect(describeIssue([issue(['sets', 0, 'note'])], json).what).toBe(`${'n'.repeat(60)}…`);
});

it('is never asked about a file that is right', () => {
  expect(() => describeIssue([], json)).toThrow('names no problem');
});
