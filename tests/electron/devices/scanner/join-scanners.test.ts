import { expect, it } from 'vitest';
import { noLocks } from '../../../../electron/devices/device-locks';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { createHidScanner } from '../../../../electron/devices/scanner/hid-scanner';
import { joinScanners } from '../../../../electron/devices/scanner/join-scanners';
import { createKeyboardScanner, type PressedKey } from '../../../../electron/devices/scanner/keyboard-scanner';
import { aManualWorld } from '../../../support/devices/manual-world';
import { aVirtualHid } from '../../../support/devices/virtual-hid';

it('hears both in the order they speak, and shows the one that the terminal is set up with', async () => {
  const world = aManualWorld();
  const hid = aVirtualHid();
  let press: (key: PressedKey) => boolean = () => false;
  const keyboard = createKeyboardScanner(world, {
    onKey: take => {
      press = take;
      return () => {};
    },
  });
  const scanner = joinScanners(
    createHidScanner({ pairing: null, layout: null, hid, locks: noLocks, ports: world }),
    keyboard,
  );
  const heard: string[] = [];
  const stopHearing = scanner.onScan(scan => heard.push(`${scan.deviceKey.slice(0, 3)} ${scan.text}`));
  const type = (text: string) => {
    press({ key: 'b', isRepeat: false, ctrl: true, alt: false, meta: false });
    for (const key of [...text, 'Enter']) press({ key, isRepeat: false, ctrl: false, alt: false, meta: false });
  };
  hid.plug();
  scanner.start();
  await world.pass(0);
  scanner.setRepeatMs(0);
  type('A1');
  hid.send([...encodeReports('B2'), ...encodeReports('B2')]);
  type('C3');
  expect([heard, scanner.state(), scanner.views().map(view => view.kind)]).toEqual([
    ['key A1', 'hid B2', 'hid B2', 'key C3'],
    'ready',
    ['hid'],
  ]);
  stopHearing();
  type('D4');
  await scanner.stop();
  expect([heard.length, scanner.state(), keyboard.state()]).toEqual([4, 'off', 'off']);
});
