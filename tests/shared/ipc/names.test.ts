import { expect, it } from 'vitest';
import { channels } from '../../../shared/ipc/contract';
import { channelNames, pushNames } from '../../../shared/ipc/names';
import { pushes } from '../../../shared/ipc/pushes';

it('names every channel of the contract once, and no other', () => {
  expect([...channelNames].sort()).toEqual(Object.keys(channels).sort());
});

it('names every push once, and no other', () => {
  expect([...pushNames].sort()).toEqual(Object.keys(pushes).sort());
});
