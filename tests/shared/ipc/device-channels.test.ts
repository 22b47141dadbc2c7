import { expect, it } from 'vitest';
import { channels } from '../../../shared/ipc/contract';
import { deviceChannels } from '../../../shared/ipc/device-channels';

const accessOf = (prefix: string) => [
  ...new Set(
    Object.entries(deviceChannels)
      .filter(([name]) => name.startsWith(prefix))
      .map(([, { access }]) => access),
  ),
];

it('keeps devices for leads, and the tools of training for whoever trains', () => {
  expect([accessOf('devices.'), accessOf('training.')]).toEqual([['lead'], ['anyone', 'cashier']]);
});

it('is part of the doorway, all of it', () => {
  expect(Object.keys(deviceChannels).filter(name => !(name in channels))).toEqual([]);
});
