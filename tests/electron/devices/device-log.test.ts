import { expect, it } from 'vitest';
import { createDeviceLog, type DeviceNote } from '../../../electron/devices/device-log';
import { aManualWorld } from '../../support/devices/manual-world';

const note: DeviceNote = {
  device: 'scanner',
  key: 'hid:0c2e:0b61:',
  level: 'info',
  event: 'state',
  detail: { state: 'ready' },
};

it('numbers what happened, with the time, and tells it', async () => {
  const world = aManualWorld();
  const log = createDeviceLog(world.clock);
  const told: number[] = [];
  log.onNote(entry => told.push(entry.serial));
  log.note(note);
  await world.pass(5);
  log.note({ ...note, level: 'warn', event: 'trouble', detail: { kind: 'protocol' } });
  const start = world.clock.now() - 5;
  expect(log.read()).toEqual([
    { ...note, serial: 1, at: start },
    { ...note, level: 'warn', event: 'trouble', detail: { kind: 'protocol' }, serial: 2, at: start + 5 },
  ]);
  expect(told).toEqual([1, 2]);
});

it('keeps the last 200', () => {
  const log = createDeviceLog(aManualWorld().clock);
  for (let count = 0; count < 250; count += 1) log.note(note);
  expect([log.read().length, log.read()[0]?.serial, log.read()[199]?.serial]).toEqual([200, 51, 250]);
});
