import { expect, it } from 'vitest';
import { sessionView, statusView } from '../../../shared/ipc/session-views';

it('says who is signed in, and whether they may complete a sale', () => {
  const session = {
    userId: 'u-1',
    name: 'Ana Ruiz',
    role: 'cashier',
    mmur: { isCurrent: true, expiresOn: '2027-01-31', expiresInDays: null },
  };
  expect(sessionView.parse(session)).toEqual(session);
  expect(sessionView.safeParse({ ...session, pinHash: 'x' }).success).toBe(false);
  expect(sessionView.safeParse({ ...session, role: 'owner' }).success).toBe(false);
});

it('draws a download between nothing and all', () => {
  const { inventory } = statusView.shape;
  const at = (fraction: number) =>
    inventory.safeParse({ packages: 1, syncedAt: null, progress: { rows: 1, fraction } });
  expect([at(0).success, at(1).success, at(1.2).success, at(-0.1).success]).toEqual([true, true, false, false]);
});
