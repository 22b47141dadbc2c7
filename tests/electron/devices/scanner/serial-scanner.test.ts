import { describe, expect, it } from 'vitest';
import { type DeviceLocks, noLocks } from '../../../../electron/devices/device-locks';
import type { SerialSuffix } from '../../../../electron/devices/scanner/serial-framer';
import { createSerialScanner } from '../../../../electron/devices/scanner/serial-scanner';
import { err } from '../../../../shared/kernel/result';
import { aManualWorld } from '../../../support/devices/manual-world';
import { aVirtualSerial } from '../../../support/devices/virtual-serial';

const path = '/dev/ttyACM0';

function aDriver(options: { readonly suffix?: SerialSuffix; readonly locks?: DeviceLocks } = {}) {
  const world = aManualWorld();
  const serial = aVirtualSerial();
  const scanner = createSerialScanner({
    ...{ path, baud: 115_200, suffix: options.suffix ?? 'cr', serial, ports: world },
    locks: options.locks ?? noLocks,
  });
  const heard: string[] = [];
  const states: string[] = [];
  scanner.onScan(scan => heard.push(`${scan.aim ?? '-'} ${scan.symbology} ${scan.text}`));
  scanner.onTrouble(trouble => heard.push(trouble.kind));
  scanner.onState(state => states.push(state));
  return { world, serial, scanner, heard, states };
}

describe('createSerialScanner', () => {
  it('opens its port at its speed and reads codes, with the identifier where the scanner sends it', async () => {
    const { world, serial, scanner, heard } = aDriver();
    serial.plug(path);
    scanner.start();
    await world.pass(0);
    serial.send(']C00001000000000029\r');
    serial.send('PTEST');
    await world.pass(10);
    serial.send('0001\r');
    expect([heard, serial.openings]).toEqual([
      [']C0 code-128 0001000000000029', '- unknown PTEST0001'],
      [{ path, baud: 115_200 }],
    ]);
  });

  it('takes silence for the end only where there is no suffix, and tells that a code was cut', async () => {
    const open = aDriver({ suffix: 'none' });
    const closed = aDriver();
    for (const { world, serial, scanner } of [open, closed]) {
      serial.plug(path);
      scanner.start();
      await world.pass(0);
      serial.send('A1');
      await world.pass(60);
    }
    expect([open.heard, closed.heard, closed.world.waiting()]).toEqual([['- unknown A1'], ['cut'], []]);
  });

  it('hears the same code again at once as a repetition', async () => {
    const { world, serial, scanner, heard } = aDriver();
    serial.plug(path);
    scanner.start();
    await world.pass(0);
    serial.send('A1\rA1\r');
    scanner.setRepeatMs(0);
    serial.send('A1\r');
    expect([heard.length, scanner.views()[0]?.counts]).toEqual([2, { scans: 2, repeats: 1, troubles: 0, losses: 0 }]);
  });

  it('backs off while the port is not there, finds it, and takes it up again after the cable was pulled', async () => {
    const { world, serial, scanner, states, heard } = aDriver();
    scanner.start();
    await world.pass(400);
    serial.plug(path);
    await world.pass(200);
    serial.send('000100');
    serial.unplug();
    serial.plug(path);
    await world.pass(1_000);
    serial.send('A1\r');
    expect([states, heard, serial.openCount()]).toEqual([
      ['absent', 'connecting', 'absent', 'connecting', 'ready', 'lost', 'connecting', 'ready'],
      ['- unknown A1'],
      1,
    ]);
  });

  it.each(['permission', 'busy'] as const)('waits ten seconds when the port is refused: %s', async fault => {
    const { world, serial, scanner } = aDriver();
    serial.plug(path);
    serial.failNextOpen(fault);
    scanner.start();
    await world.pass(9_999);
    expect(scanner.views()[0]).toMatchObject({ state: 'unavailable', reason: fault });
    await world.pass(1);
    expect(scanner.state()).toBe('ready');
  });

  it('leaves the port to the register that has it, and says which', async () => {
    const { world, serial, scanner } = aDriver({ locks: { claim: () => err({ kind: 'held', by: 'REG-1' }) } });
    serial.plug(path);
    scanner.start();
    await world.pass(0);
    expect([scanner.views()[0], serial.openings]).toMatchObject([{ reason: 'held', heldBy: 'REG-1' }, []]);
  });

  it('ends quietly in the middle of an opening, and closes what came of it', async () => {
    const { world, serial, scanner, states } = aDriver();
    serial.plug(path);
    scanner.start();
    await scanner.stop();
    await world.pass(60_000);
    expect([states, serial.openCount(), world.waiting()]).toEqual([['absent', 'connecting', 'off'], 0, []]);
    scanner.start();
    await world.pass(0);
    await scanner.pause();
    scanner.resume();
    await world.pass(0);
    expect([scanner.state(), serial.openCount()]).toEqual(['ready', 1]);
  });
});
