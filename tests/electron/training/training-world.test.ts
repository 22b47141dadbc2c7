import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock, systemIds } from '../../../electron/shell/system-ports';
import { startTrainingWorld } from '../../../electron/training/training-world';
import { recordingLog } from '../../support/gate';

async function aWorld() {
  const log = recordingLog();
  const world = await startTrainingWorld({ clock: systemClock, ids: systemIds, log });
  onTestFinished(async () => world.stop());
  return { world, log };
}

/** How the state's port answers a request for nothing in particular. */
async function knock(url: string): Promise<'answers' | 'refuses'> {
  return fetch(url, { method: 'POST', body: '{}' }).then(
    () => 'answers',
    () => 'refuses',
  );
}

it('cuts the state off and brings it back', async () => {
  const { world } = await aWorld();
  const url = world.provisioned.settings.biotrack.base_url;
  const heard = [await knock(url)];
  await world.setReachable(false);
  heard.push(await knock(url));
  const wasReachable = world.isReachable();
  await world.setReachable(true);
  heard.push(await knock(url));
  expect({ heard, wasReachable, isReachable: world.isReachable() }).toEqual({
    heard: ['answers', 'refuses', 'answers'],
    wasReachable: false,
    isReachable: true,
  });
});

it('scans what is clicked, as reports of 64 bytes, once somebody listens', async () => {
  const { world } = await aWorld();
  const { host = '', port = 0 } = world.provisioned.settings.devices.scanner;
  const scan = () => world.orderScanner({ kind: 'scan', text: '0001000000000011', aim: null });
  const heardByNobody = await scan();
  const socket = connect(port, host);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  await expect.poll(scan).toBe('done');
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  expect([heardByNobody, bytes.length % 64, bytes.includes('0001000000000011')]).toEqual(['unheard', 0, true]);
});

it('tells how its devices stand, and when that changes', async () => {
  const { world } = await aWorld();
  let changes = 0;
  world.onDevices(() => {
    changes += 1;
  });
  await world.orderPrinter({ kind: 'cover', isOpen: true });
  const { scanner, printer } = world.devices();
  expect([scanner, printer.isCoverOpen, changes]).toEqual([{ isPlugged: true, isHeard: false }, true, 1]);
});

it('keeps the paper its printer gives out, and has none at first', async () => {
  const { world } = await aWorld();
  expect([world.paper(), world.ledger()]).toEqual([[], []]);
});

it('logs where it listens and nothing else', async () => {
  const { log, world } = await aWorld();
  expect(log.lines).toEqual([
    {
      level: 'info',
      event: 'training.start',
      fields: {
        wirePort: expect.any(Number),
        controlPort: world.controlPort,
        scannerPort: expect.any(Number),
        printerPort: expect.any(Number),
      },
    },
  ]);
});
