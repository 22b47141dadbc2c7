import { expect, it } from 'vitest';
import { drawerReasons, drawerReasonsSchema, readDrawerReason } from '../../../shared/payment/drawer';

const [first] = drawerReasons;

it('knows the reasons of the list, in both languages, each once', () => {
  const labels = drawerReasons.flatMap(({ label }) => [label.en, label.es]);
  expect(new Set(labels).size).toBe(2 * drawerReasons.length);
  const twice = { reviewed: '2026-11-22', source: 'house', reasons: [first, first] };
  expect(drawerReasonsSchema.safeParse(twice).success).toBe(false);
});

it.each([
  ['make-change', '', { id: 'make-change', note: null }],
  ['make-change', '  for \u202e\n the lottery ', { id: 'make-change', note: 'for the lottery' }],
  ['other', 'a coin under the tray', { id: 'other', note: 'a coin under the tray' }],
  ['other', ' ab ', 'note-missing'],
  ['bored', '', 'unknown-reason'],
])('reads %s with the note "%s"', (id, note, read) => {
  const found = readDrawerReason(id, note);
  expect(typeof found === 'string' ? found : { id: found.reason.id, note: found.note }).toEqual(read);
});

it('keeps no more of a note than anybody reads', () => {
  const found = readDrawerReason('other', 'x'.repeat(400));
  expect(typeof found === 'string' ? found : found.note?.length).toBe(200);
});
