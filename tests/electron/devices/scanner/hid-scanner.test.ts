import { describe, expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { aHidDriver } from '../../../support/devices/hid-driver';

describe('createHidScanner', () => {
  it('finds a scanner that is plugged in later and reads its codes', async () => {
    const { hid, world, scanner, states, texts } = aHidDriver();
    scanner.start();
    await world.pass(1_000);
    hid.plug();
    await world.pass(1_000);
    hid.send(encodeReports('x'.repeat(100)));
    expect(states).toEqual(['absent', 'connecting', 'ready']);
    expect(texts).toEqual([`hid:1209:0001:V1 ${'x'.repeat(100)}`]);
    expect(hid.features).toEqual([[0xfe, 0x01]]);
  });

  it('lists the bus every two seconds, every ten after a minute, and not at all while the paired one is ready', async () => {
    const { hid, world, scanner } = aHidDriver({ vendorId: 0x1209 });
    scanner.start();
    await world.pass(60_000);
    expect(hid.counts().lists).toBe(31);
    await world.pass(30_000);
    expect(hid.counts().lists).toBe(34);
    hid.plug();
    await world.pass(10_000);
    const { lists } = hid.counts();
    await world.pass(600_000);
    expect(hid.counts()).toEqual({ lists, opens: 1, open: 1 });
    expect(world.waiting()).toEqual([]);
  });

  it('looks at once when asked to', async () => {
    const { hid, world, scanner } = aHidDriver();
    scanner.start();
    await world.pass(90_000);
    hid.plug();
    scanner.search();
    await world.pass(0);
    expect(scanner.state()).toBe('ready');
  });

  it('takes a scanner up again after an unplug, on another path, and forgets the half code', async () => {
    const { hid, world, scanner, states, texts } = aHidDriver();
    hid.plug();
    scanner.start();
    await world.pass(0);
    hid.send(encodeReports('x'.repeat(100)).slice(0, 1));
    hid.unplug();
    await world.pass(2_000);
    hid.plug({ path: '/dev/hidraw7' });
    await world.pass(2_000);
    hid.send(encodeReports('x'.repeat(100)).slice(1));
    hid.send(encodeReports('1234567890123456'));
    expect(states).toEqual(['absent', 'connecting', 'ready', 'lost', 'connecting', 'ready']);
    expect(texts).toEqual([`hid:1209:0001:V1 ${'x'.repeat(44)}`, 'hid:1209:0001:V1 1234567890123456']);
  });

  it('survives 100 plug cycles with one handle open at the end', async () => {
    const { hid, world, scanner } = aHidDriver();
    scanner.start();
    for (let cycle = 0; cycle < 100; cycle += 1) {
      hid.plug({ path: `/dev/hidraw${cycle}` });
      await world.pass(12_000);
      expect(scanner.state()).toBe('ready');
      if (cycle < 99) hid.unplug();
    }
    expect(hid.counts()).toMatchObject({ opens: 100, open: 1 });
    expect([hid.listenerCount(), scanner.views().length, scanner.views()[0]?.counts.losses]).toEqual([1, 1, 99]);
  });

  it('asks again after ten seconds when the device may not be opened', async () => {
    const { hid, world, scanner, states } = aHidDriver();
    hid.plug();
    hid.failNextOpen('permission');
    scanner.start();
    await world.pass(9_999);
    expect([states, hid.counts().opens]).toEqual([['absent', 'connecting', 'unavailable'], 1]);
    await world.pass(1);
    expect(scanner.state()).toBe('ready');
  });

  it('backs off from half a second when opening fails otherwise', async () => {
    const { hid, world, scanner } = aHidDriver();
    hid.plug();
    hid.failNextOpen('other');
    scanner.start();
    await world.pass(0);
    expect([scanner.state(), world.waiting()]).toEqual(['absent', [500]]);
    hid.failNextOpen('gone');
    await world.pass(500);
    expect(world.waiting()).toEqual([1_000]);
    await world.pass(1_000);
    expect(scanner.state()).toBe('ready');
  });

  it('is unavailable for good when the native driver does not load', async () => {
    const { hid, world, scanner } = aHidDriver();
    hid.failNextList('driver');
    scanner.start();
    await world.pass(600_000);
    expect([scanner.state(), hid.counts().lists]).toEqual(['unavailable', 1]);
  });

  it('never opens a keyboard, and only the paired device when one is paired', async () => {
    const keyboard = aHidDriver();
    keyboard.hid.plug({ usagePage: 1, usage: 6 });
    keyboard.scanner.start();
    await keyboard.world.pass(4_000);
    expect(keyboard.hid.counts().opens).toBe(0);

    const other = aHidDriver({ vendorId: 0x0c2e, productId: 0x0b61 });
    other.hid.plug({ vendorId: 0x0c2e, productId: 0x0001 });
    other.scanner.start();
    await other.world.pass(4_000);
    expect(other.hid.counts().opens).toBe(0);
    other.hid.plug({ vendorId: 0x0c2e, productId: 0x0b61, usagePage: null, usage: null });
    await other.world.pass(4_000);
    expect(other.scanner.state()).toBe('ready');
  });

  it('takes the layout from the vendor unless provisioning names one', async () => {
    const newland = aHidDriver();
    newland.hid.plug({ vendorId: 0x1eab });
    newland.scanner.start();
    await newland.world.pass(0);
    newland.hid.send(encodeReports('1234', { layout: 'B' }));
    expect(newland.texts).toEqual(['hid:1eab:0001:V1 1234']);

    const named = aHidDriver({ layout: 'D' });
    named.hid.plug();
    named.scanner.start();
    await named.world.pass(0);
    named.hid.send(encodeReports('1234', { layout: 'D' }));
    named.hid.send(encodeReports('1234', { layout: 'B' }));
    expect([named.texts, named.troubles]).toEqual([['hid:1209:0001:V1 1234'], ['protocol']]);
  });

  it('closes the device on stop, also when an open was under way, and starts again', async () => {
    const { hid, world, scanner, texts } = aHidDriver();
    hid.plug();
    scanner.start();
    const stopped = scanner.stop();
    await world.pass(0);
    await stopped;
    expect([scanner.state(), hid.counts().open, world.waiting()]).toEqual(['off', 0, []]);
    scanner.start();
    await world.pass(0);
    expect([scanner.state(), hid.counts().open]).toEqual(['ready', 1]);
    await scanner.stop();
    hid.send(encodeReports('1234'));
    expect([hid.counts().open, texts]).toEqual([0, []]);
  });

  it('is started again by a start that comes while the stopped search still runs', async () => {
    const { hid, world, scanner } = aHidDriver();
    hid.plug();
    scanner.start();
    await scanner.stop();
    scanner.start();
    await world.pass(0);
    expect([scanner.state(), hid.counts().open]).toEqual(['ready', 1]);
  });

  it('logs states and kinds of trouble, never a code', async () => {
    const { hid, world, scanner } = aHidDriver();
    hid.plug();
    scanner.start();
    await world.pass(0);
    hid.send(encodeReports('PTEST0001'));
    hid.send([Uint8Array.from([2, 60, ...new Uint8Array(62)])]);
    expect(world.logged).toEqual([
      'scanner.state {"state":"absent"}',
      'scanner.state {"state":"connecting"}',
      'scanner.state {"state":"ready"}',
      'scanner.trouble {"kind":"protocol","fault":"bad-length"}',
    ]);
  });
});
