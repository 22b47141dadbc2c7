import { describe, expect, it } from 'vitest';
import type { DeviceLocks } from '../../../../electron/devices/device-locks';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { err, ok } from '../../../../shared/kernel/result';
import { aHidDriver } from '../../../support/devices/hid-driver';
import { bytesFrom } from '../../../support/devices/report-hex';

describe('a bus with several scanners, other programs and sleep', () => {
  it('looks for a second scanner every half minute, unless it is paired with the first', async () => {
    const { hid, world, scanner, texts } = aHidDriver();
    hid.plug();
    scanner.start();
    await world.pass(0);
    hid.plug({ path: '/dev/hidraw1', serialNumber: 'V2' });
    await world.pass(30_000);
    hid.send(encodeReports('A1'), '/dev/hidraw0');
    hid.send(encodeReports('B2'), '/dev/hidraw1');
    expect([texts, hid.counts()]).toEqual([
      ['hid:1209:0001:V1 A1', 'hid:1209:0001:V2 B2'],
      { lists: 2, opens: 2, open: 2 },
    ]);
    expect(scanner.views().map(({ key, state, name }) => ({ key, state, name }))).toEqual([
      { key: 'hid:1209:0001:V1', state: 'ready', name: 'Scanner' },
      { key: 'hid:1209:0001:V2', state: 'ready', name: 'Scanner' },
    ]);
  });

  it('tells two scanners without serial numbers apart, also when the first is pulled', async () => {
    const { hid, world, scanner, texts, states } = aHidDriver();
    hid.plug({ serialNumber: null });
    hid.plug({ path: '/dev/hidraw1', serialNumber: null });
    scanner.start();
    await world.pass(0);
    hid.unplug('/dev/hidraw0');
    await world.pass(1_000);
    hid.send(encodeReports('B2'));
    hid.plug({ path: '/dev/hidraw5', serialNumber: null });
    await world.pass(2_000);
    hid.send(encodeReports('A1'), '/dev/hidraw5');
    expect(texts).toEqual(['hid:1209:0001:#2 B2', 'hid:1209:0001: A1']);
    // With one left the register never was without a scanner.
    expect([states, hid.counts().open]).toEqual([['absent', 'connecting', 'ready'], 2]);
  });

  it('does not open what another register of this machine has, says whose it is, and takes it when it is free', async () => {
    let holder: string | null = 'REG-1';
    const locks: DeviceLocks = {
      claim: () => (holder === null ? ok({ release: () => {} }) : err({ kind: 'held', by: holder })),
    };
    const { hid, world, scanner } = aHidDriver({ locks });
    hid.plug();
    scanner.start();
    await world.pass(0);
    const [held] = scanner.views();
    expect([scanner.state(), held?.reason, held?.heldBy, hid.counts().opens]).toEqual([
      'unavailable',
      'held',
      'REG-1',
      0,
    ]);
    holder = null;
    await world.pass(10_000);
    expect(scanner.views()[0]).toMatchObject({ state: 'ready', reason: null, heldBy: null });
  });

  it('keeps its claim through a replug and gives it back at the end', async () => {
    const claims: string[] = [];
    const locks: DeviceLocks = {
      claim: key => {
        claims.push(`+${key}`);
        return ok({ release: () => claims.push(`-${key}`) });
      },
    };
    const { hid, world, scanner } = aHidDriver({ locks });
    hid.plug();
    scanner.start();
    await world.pass(0);
    hid.unplug();
    hid.plug({ path: '/dev/hidraw3' });
    await world.pass(1_000);
    await scanner.stop();
    expect(claims).toEqual(['+hid:1209:0001:V1', '-hid:1209:0001:V1']);
  });

  it('shows why a device is not open, and retries that at once when a person asks', async () => {
    const { hid, world, scanner } = aHidDriver();
    hid.plug();
    hid.failNextOpen('permission');
    scanner.start();
    await world.pass(100);
    expect(scanner.views()[0]).toMatchObject({ state: 'unavailable', reason: 'permission', vendorId: 0x1209 });
    hid.failNextOpen('busy');
    scanner.search();
    await world.pass(0);
    expect(scanner.views()[0]).toMatchObject({ state: 'unavailable', reason: 'busy' });
    scanner.search();
    await world.pass(0);
    expect(scanner.views()[0]).toMatchObject({ state: 'ready', reason: null });
  });

  it('shows a scanner that is set up as something else, and never opens it', async () => {
    const { hid, world, scanner } = aHidDriver();
    hid.plug({ vendorId: 0x05e0, productId: 0x1900, usagePage: 0xff45, usage: 0x4b00, name: 'DS9308' });
    scanner.start();
    await world.pass(4_000);
    expect([hid.counts().opens, scanner.views()[0]]).toMatchObject([
      0,
      { state: 'absent', reason: 'not-a-pos-scanner', mode: 'snapi', name: 'DS9308' },
    ]);
  });

  it('says that a scanner speaks IBM frames, and reads it once it was switched', async () => {
    const { hid, world, scanner, troubles } = aHidDriver();
    hid.plug();
    scanner.start();
    await world.pass(0);
    hid.send([bytesFrom('13 10 03 00 6f 70 65 6e 20 6d 53 75 70 70 6c 79 00 18 0b')]);
    expect([troubles, scanner.views()[0]?.reason]).toEqual([['unsupported-mode'], 'wrong-mode']);
    hid.send(encodeReports('A1'));
    expect(scanner.views()[0]?.reason).toBeNull();
  });

  it('lets the scanner itself beep at what was refused, where it can', async () => {
    const { hid, world, scanner } = aHidDriver();
    hid.plug({ vendorId: 0x0c2e });
    hid.plug({ path: '/dev/hidraw1' });
    scanner.start();
    await world.pass(0);
    scanner.complain('hid:0c2e:0001:V1');
    scanner.complain('hid:1209:0001:V1');
    scanner.complain('keyboard');
    expect(hid.outputs).toEqual([[0x04, 0x20]]);
  });

  it('closes everything when the machine goes to sleep, and looks at once when it wakes', async () => {
    const { hid, world, scanner, texts } = aHidDriver();
    hid.plug();
    scanner.start();
    await world.pass(0);
    await scanner.pause();
    expect([hid.counts().open, scanner.state(), world.waiting()]).toEqual([0, 'off', []]);
    hid.unplug();
    hid.plug({ path: '/dev/hidraw4' });
    scanner.resume();
    await world.pass(0);
    hid.send(encodeReports('A1'));
    expect([scanner.state(), texts]).toEqual(['ready', ['hid:1209:0001:V1 A1']]);
  });

  it('takes another device from now on, and lets the one before go', async () => {
    const { hid, world, scanner } = aHidDriver({ vendorId: 0x1209 });
    hid.plug();
    hid.plug({ path: '/dev/hidraw1', vendorId: 0x0c2e, serialNumber: 'H1' });
    scanner.start();
    await world.pass(0);
    scanner.pair({ vendorId: 0x0c2e, productId: null, serialNumber: 'H1' });
    await world.pass(0);
    expect([scanner.views().map(({ key, state }) => `${key} ${state}`), hid.counts().open]).toEqual([
      ['hid:0c2e:0001:H1 ready'],
      1,
    ]);
  });

  it('is quiet when an opening is refused after the program has begun to end', async () => {
    const { hid, world, scanner, states } = aHidDriver();
    hid.plug();
    const letGo = hid.holdNextOpen();
    hid.failNextOpen('other');
    scanner.start();
    await world.pass(0);
    await scanner.stop();
    letGo();
    await world.pass(60_000);
    expect([states, hid.counts(), world.waiting()]).toEqual([
      ['absent', 'connecting', 'off'],
      { lists: 1, opens: 1, open: 0 },
      [],
    ]);
  });

  it('closes what was opened only after the stop, and opens once again after a start in between', async () => {
    const { hid, world, scanner } = aHidDriver();
    hid.plug();
    const letGo = hid.holdNextOpen();
    scanner.start();
    await world.pass(0);
    await scanner.stop();
    scanner.start();
    await world.pass(0);
    letGo();
    await world.pass(0);
    expect([scanner.state(), hid.counts().open, scanner.views().length]).toEqual(['ready', 1, 1]);
  });
});
