import { expect, it } from 'vitest';
import { noRules } from '../../../shared/compliance/no-rules';
import { describeIssue } from '../../../shared/compliance/rule-set-issue';
import { day } from '../../support/vectors';

const wrong = (path: readonly PropertyKey[], message = 'Invalid') => ({ code: 'invalid_type', path, message });

it('names a member that nobody knows before anything that comes of it, in whatever order they are found', () => {
  const unknown = { code: 'unrecognized_keys', path: ['sets', 0], message: '', keys: ['zone'] };
  const said = { path: ['sets', 0, 'zone'], problem: 'member-unknown', what: 'zone' };
  const missing = wrong(['sets', 0, 'registryZone']);
  const json = { sets: [{ zone: 1 }] };
  expect([describeIssue([missing, unknown], json), describeIssue([unknown, missing], json)]).toEqual([said, said]);
});

it('tells a member that is missing from one that is null, and from a file that is nothing at all', () => {
  expect([
    describeIssue([wrong(['sets', 0, 'id'])], { sets: [{}] }),
    describeIssue([wrong(['sets', 0, 'id'])], { sets: [{ id: null }] }),
    describeIssue([wrong(['sets', 0, 'id'])], { sets: [null] }),
    describeIssue([wrong(['sets', 0, 'id'])], { sets: 'none' }),
    describeIssue([wrong([])], undefined),
  ]).toEqual([
    { path: ['sets', 0], problem: 'member-missing', what: 'id' },
    { path: ['sets', 0, 'id'], problem: 'value-wrong', what: 'null' },
    { path: ['sets', 0], problem: 'member-missing', what: 'id' },
    { path: ['sets', 0], problem: 'member-missing', what: 'id' },
    { path: [], problem: 'value-wrong', what: '' },
  ]);
});

it('says in our words what a check of ours found, and believes no other code that uses them', () => {
  const json = { day: 'x' };
  expect([
    describeIssue([{ code: 'custom', path: ['day'], message: 'not-a-date' }], json).problem,
    describeIssue([{ code: 'custom', path: ['day'], message: 'Invalid' }], json).problem,
    describeIssue([{ code: 'invalid_type', path: ['day'], message: 'not-a-date' }], json).problem,
  ]).toEqual(['not-a-date', 'value-wrong', 'value-wrong']);
});

it('shows sixty characters of a value, and cuts the sixty-first', () => {
  const shown = [60, 61].map(length => describeIssue([wrong(['id'])], { id: 'x'.repeat(length) }).what);
  expect(shown).toEqual(['x'.repeat(60), `${'x'.repeat(60)}…`]);
});

it('stands in for rules that nobody has: no hour, no limit, no form, and no word of its own', () => {
  const source = 'no rules file';
  const names = ['registryZone', 'windowMode', 'allowSplit', 'cardExpiryInclusive', 'adultAge', 'registryMaxAgeS'];
  expect(noRules(day('2026-03-10'), 'America/Chicago')).toEqual({
    id: '',
    effectiveFrom: '2026-03-10',
    effectiveUntil: '2026-03-10',
    source,
    registryZone: 'America/Chicago',
    windowMode: 'date',
    allowSplit: false,
    cardExpiryInclusive: false,
    adultAge: 0,
    registryMaxAgeS: 0,
    mismatchTolerance: 0,
    sources: Object.fromEntries([...names, 'mismatchTolerance'].map(name => [name, source])),
    hours: { opens: 0, closes: 0, source },
    ounce: { grams: 0, source },
    limits: [],
    forms: [],
  });
});
