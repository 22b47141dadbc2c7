import { expect, it } from 'vitest';
import { printingChannels } from '../../../shared/ipc/printing-channels';

it('are for whoever is signed in, and take nothing but a number or a reason', () => {
  expect([...new Set(Object.values(printingChannels).map(({ access }) => access))]).toEqual(['cashier']);
  const { input } = printingChannels['drawer.open'];
  const opening = { reason: 'other', note: 'a coin', approvalToken: null };
  expect([input.safeParse(opening).success, input.safeParse({ ...opening, actorId: 'lee' }).success]).toEqual([
    true,
    false,
  ]);
  expect(printingChannels['print.retry'].input.safeParse({ number: 1.5 }).success).toBe(false);
});
