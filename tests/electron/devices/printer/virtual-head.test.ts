import { expect, it } from 'vitest';
import { createVirtualHead } from '../../../../electron/devices/printer/virtual-head';
import { aManualWorld } from '../../../support/devices/manual-world';

function aHead() {
  const world = aManualWorld();
  const told: string[] = [];
  let printed = 0;
  const head = createVirtualHead({
    timers: world.timers,
    read: {
      push: bytes => {
        printed += bytes.length;
        return [];
      },
    },
    obey: () => {},
    onChange: what => told.push(what),
  });
  return { world, head, told, printed: () => printed };
}

it('prints as bytes come, and stops in the middle where it was told to', () => {
  const { head, printed } = aHead();
  head.receive(new Uint8Array(10));
  head.stopAfter(100, { paper: 'out' });
  head.receive(new Uint8Array(500));
  expect([printed(), head.condition().paper]).toEqual([110, 'out']);
  head.set({ paper: 'ok' });
  expect(printed()).toBe(510);
});

it('is full at four kilobytes, and forgets them when it is cleared', () => {
  const { head, printed, told } = aHead();
  head.set({ isCoverOpen: true });
  head.receive(new Uint8Array(4_095));
  expect(head.isFull()).toBe(false);
  head.receive(new Uint8Array(1));
  expect(head.isFull()).toBe(true);
  head.clear();
  head.set({ isCoverOpen: false });
  expect([head.isFull(), printed(), told.includes('room')]).toEqual([false, 0, true]);
});

it('prints at its pace, goes on after trouble, and at once when it is fast again', async () => {
  const { world, head, printed } = aHead();
  head.setPace(1_000);
  head.receive(new Uint8Array(300));
  await world.pass(100);
  expect(printed()).toBe(100);
  head.set({ paper: 'out' });
  await world.pass(1_000);
  expect(printed()).toBe(100);
  head.set({ paper: 'ok' });
  await world.pass(50);
  expect(printed()).toBe(150);
  head.setPace(null);
  expect([printed(), world.waiting()]).toEqual([300, []]);
});

it('does nothing any more when it was stopped', async () => {
  const { world, head, printed } = aHead();
  head.setPace(1_000);
  head.receive(new Uint8Array(300));
  head.stop();
  await world.pass(1_000);
  expect([printed(), world.waiting()]).toEqual([0, []]);
});
