import { expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { mmurStanding } from '../../../shared/people/mmur-standing';

const registered = { registered: true, id: 'E-014', expiresOn: '2026-04-09' as CivilDate };
const on = (day: string, changes: Partial<typeof registered> | { id: null } | { expiresOn: null } = {}) =>
  mmurStanding({ ...registered, ...changes }, day as CivilDate);

it('is current through the day of expiry', () => {
  expect([on('2026-04-09'), on('2026-04-10')]).toEqual([
    { isCurrent: true, expiresInDays: 0 },
    { isCurrent: false, expiresInDays: null },
  ]);
});

it('warns in the last thirty days', () => {
  expect([on('2026-03-09'), on('2026-03-10')]).toEqual([
    { isCurrent: true, expiresInDays: null },
    { isCurrent: true, expiresInDays: 30 },
  ]);
});

it('needs the registration and the id that a report names', () => {
  const none = { isCurrent: false, expiresInDays: null };
  expect([
    on('2026-03-10', { registered: false }),
    on('2026-03-10', { id: null }),
    on('2026-03-10', { id: '' }),
  ]).toEqual([none, none, none]);
  expect(on('2026-03-10', { expiresOn: null })).toEqual({ isCurrent: true, expiresInDays: null });
});
