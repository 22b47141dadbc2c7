import { expect, it } from 'vitest';
import { isPoisonRow } from '../../../shared/sync/poison-row';

const ended = (...details: (string | null)[]) => details.map(detail => ({ outcome: 'unknown', detail }));

it('is a row to which the state says the same meaningless thing three times in a row', () => {
  expect(isPoisonRow(ended('timeout', 'unreadable', 'unreadable', 'unreadable'), 3)).toBe(true);
});

it.each([
  ['twice only', ended('unreadable', 'unreadable')],
  ['one thing and then another', ended('unreadable', 'wrong-reference', 'unreadable')],
  ['nothing at all', ended('timeout', 'timeout', 'timeout')],
  ['nothing that was noted', ended(null, null, null)],
  ['it, but not last', ended('unreadable', 'unreadable', 'unreadable', 'reset')],
])('is none where the state says %s', (_, attempts) => {
  expect(isPoisonRow(attempts, 3)).toBe(false);
});

it('is none where one of the three was proven not to have left', () => {
  const attempts = [...ended('unreadable'), { outcome: 'not-sent', detail: 'unreadable' }, ...ended('unreadable')];
  expect(isPoisonRow(attempts, 3)).toBe(false);
});
