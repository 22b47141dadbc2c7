import { expect, it } from 'vitest';
import { defaultPinHashCost, trainingPinHashCost } from '../../../electron/keys/pin-hash-cost';

const floor = { memoryKib: 19 * 1024, iterations: 2, parallelism: 1 };

it('hashes training PINs at the floor, and every other PIN above it', () => {
  expect(trainingPinHashCost).toEqual(floor);
  expect([
    defaultPinHashCost.memoryKib > floor.memoryKib,
    defaultPinHashCost.iterations > floor.iterations,
    defaultPinHashCost.parallelism >= floor.parallelism,
  ]).toEqual([true, true, true]);
});
