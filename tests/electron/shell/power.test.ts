import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { lockOnPowerEvents } from '../../../electron/shell/power';

it('locks when the computer sleeps, locks or shuts down, and not when it wakes', () => {
  const power = new EventEmitter();
  const locks: string[] = [];
  lockOnPowerEvents(power, () => locks.push('lock'));
  for (const event of ['suspend', 'lock-screen', 'shutdown', 'resume', 'unlock-screen']) power.emit(event);
  expect(locks).toEqual(['lock', 'lock', 'lock']);
});
