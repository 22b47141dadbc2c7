import { expect, it } from 'vitest';
import { createListening } from '../../../../electron/devices/printer/conversation';
import { aManualWorld } from '../../../support/devices/manual-world';
import { aPlayedWire } from '../../../support/devices/played-wire';

function listening() {
  const world = aManualWorld();
  const wire = aPlayedWire();
  return { world, wire, heard: createListening<number>({ wire, timers: world.timers }) };
}
const even = (value: number) => (value % 2 === 0 ? `heard ${value}` : null);

it('waits for the first event that means something', async () => {
  const { heard, world } = listening();
  const { answer } = heard.next(1_000, even);
  for (const value of [1, 3, 4, 6]) heard.tell(value);
  expect([await answer, world.waiting()]).toEqual(['heard 4', []]);
});

it('ends without an answer when time is up, when it is forgotten, and when the wire ends', async () => {
  const { heard, world, wire } = listening();
  const late = heard.next(1_000, even);
  await world.pass(1_000);
  const forgotten = heard.next(null, even);
  forgotten.forget();
  const cut = heard.next(null, even);
  wire.end();
  const after = heard.next(1_000, even);
  expect(await Promise.all([late.answer, forgotten.answer, cut.answer, after.answer])).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(world.waiting()).toEqual([]);
});
