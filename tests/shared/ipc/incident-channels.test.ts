import { expect, it } from 'vitest';
import { incidentChannels } from '../../../shared/ipc/incident-channels';

it('is for leads alone', () => {
  expect(new Set(Object.values(incidentChannels).map(({ access }) => access))).toEqual(new Set(['lead']));
});

it('takes the reference of a card’s refund by its tender, and none that says nothing', () => {
  const read = (reference: string) =>
    incidentChannels['incident.returnMoney'].input.safeParse({ saleId: 's-1', references: [{ number: 1, reference }] })
      .success;
  expect([read(' R-9 '), read('  '), read('x'.repeat(41))]).toEqual([true, false, false]);
});
