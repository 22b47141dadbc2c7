import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { lockOnPowerEvents, tendDevices } from '../../../electron/shell/power';

it('locks when the computer sleeps, locks or shuts down, and not when it wakes', () => {
  const power = new EventEmitter();
  const locks: string[] = [];
  lockOnPowerEvents(power, () => locks.push('lock'));
  for (const event of ['suspend', 'lock-screen', 'shutdown', 'resume', 'unlock-screen']) power.emit(event);
  expect(locks).toEqual(['lock', 'lock', 'lock']);
});

it('closes devices for a sleep, opens them after it, and looks for them when somebody comes back', async () => {
  const power = new EventEmitter();
  const window = new EventEmitter();
  const told: string[] = [];
  let isBroken = false;
  const devices = {
    pause: () => (isBroken ? Promise.reject(new Error('stuck')) : Promise.resolve(void told.push('pause'))),
    resume: () => told.push('resume'),
    search: () => told.push('search'),
  };
  tendDevices(power, window, devices, () => told.push('fault'));
  for (const event of ['suspend', 'lock-screen', 'resume']) power.emit(event);
  window.emit('focus');
  isBroken = true;
  power.emit('suspend');
  await new Promise<void>(resolve => setImmediate(resolve));
  expect(told).toEqual(['pause', 'resume', 'search', 'fault']);
});
