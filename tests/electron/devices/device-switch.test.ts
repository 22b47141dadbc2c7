import { expect, it } from 'vitest';
import { createDeviceSwitch } from '../../../electron/devices/device-switch';

/** Devices that write down what is done to them; each takes a turn to stop. */
function aSwitch() {
  const told: string[] = [];
  const device = createDeviceSwitch<string, { name: string; start(): void; stop(): Promise<void> }>({
    first: 'first',
    build: name => ({
      name,
      start: () => void told.push(`${name} starts`),
      stop: async () => {
        await Promise.resolve();
        told.push(`${name} stops`);
      },
    }),
    onSwitched: ({ name }) => void told.push(`now ${name}`),
  });
  return { device, told };
}

it('starts the next device when the one before has ended, one switch after the other', async () => {
  const { device, told } = aSwitch();
  device.start();
  await Promise.all([device.use('second'), device.use('third')]);
  expect([told, device.current().name]).toEqual([
    ['first starts', 'first stops', 'second starts', 'now second', 'second stops', 'third starts', 'now third'],
    'third',
  ]);
});

it('starts nothing that was not started, and ends behind a switch that was asked before', async () => {
  const { device, told } = aSwitch();
  await device.use('second');
  device.start();
  void device.use('third');
  await device.stop();
  expect(told).toEqual(['first stops', 'now second', 'second starts', 'second stops', 'now third', 'third stops']);
});
