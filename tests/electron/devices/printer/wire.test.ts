import { expect, it } from 'vitest';
import { createEnding } from '../../../../electron/devices/printer/wire';

it('tells everybody once when a wire ends, and latecomers at once', () => {
  const told: string[] = [];
  const ending = createEnding();
  ending.onClose(() => told.push('first'));
  const forget = ending.onClose(() => told.push('forgotten'));
  forget();
  ending.end();
  ending.end();
  ending.onClose(() => told.push('late'));
  expect(told).toEqual(['first', 'late']);
});
