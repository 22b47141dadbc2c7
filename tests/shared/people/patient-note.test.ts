import { expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';
import { parseNote } from '../../../shared/people/patient-note';

it.each([
  ['  Prefers   Spanish. \r\n\r\n\r\n\r\nHas a  service dog.\n', 'Prefers Spanish.\n\nHas a service dog.'],
  ['<b>\u202ebold\u202c</b>\u0007', '<b>bold</b>'],
  [' \n ', ''],
  ['🙂'.repeat(500), '🙂'.repeat(500)],
])('keeps %j as %j', (typed, note) => {
  expect(parseNote(typed)).toEqual(ok(note));
});

it('is at most 500 characters', () => {
  expect(parseNote('x'.repeat(501))).toEqual(err('too-long'));
});
