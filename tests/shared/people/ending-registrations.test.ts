import { expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import { endingRegistrations } from '../../../shared/people/ending-registrations';
import type { User } from '../../../shared/people/user';

const today = '2026-03-10' as CivilDate;
const somebody = (name: string, expiresOn: string | null, registered = true): User => ({
  ...{ id: name, login: name, name, role: 'cashier' },
  mmur: { registered, id: 'E-1', expiresOn: expiresOn as CivilDate | null },
});

it('names who may not complete a sale, or not for much longer, the soonest first', () => {
  const users = [
    ...[somebody('Far', '2026-04-10'), somebody('None', null, false), somebody('Soon', '2026-04-09')],
    ...[somebody('Today', '2026-03-10'), somebody('Gone', '2026-03-08'), somebody('Endless', null)],
  ];
  expect(endingRegistrations(users, today)).toEqual([
    { name: 'Gone', expiresOn: '2026-03-08', daysLeft: -2 },
    { name: 'Today', expiresOn: '2026-03-10', daysLeft: 0 },
    { name: 'Soon', expiresOn: '2026-04-09', daysLeft: 30 },
    { name: 'None', expiresOn: null, daysLeft: null },
  ]);
});

it('reads no date of somebody who is not registered', () => {
  expect(endingRegistrations([somebody('None', '2027-01-01', false)], today)).toEqual([
    { name: 'None', expiresOn: null, daysLeft: null },
  ]);
});
