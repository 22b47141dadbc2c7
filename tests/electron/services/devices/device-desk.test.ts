import { expect, it, onTestFinished } from 'vitest';
import { createTcpScanner } from '../../../../electron/devices/scanner/tcp-scanner';
import { createVirtualScanner } from '../../../../electron/devices/scanner/virtual-scanner';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { aRegister, type TestRegister, until } from '../../../support/register';

async function aRegisterWithScanner() {
  const cradle = createVirtualScanner();
  const { host, port } = await cradle.start();
  const scanner = createTcpScanner({ host, port, layout: 'A', ports: aRealWorld(), repeatGuardMs: 0 });
  const register = await aRegister({ scanner });
  onTestFinished(cradle.stop);
  await eventually('the scanner is heard', cradle.isHeard);
  return { cradle, register };
}

const namesOf = (register: TestRegister, name: string) => register.pushed.filter(each => each.name === name);

it('lets the scans of a live test do nothing else, and shows them', async () => {
  const { cradle, register } = await aRegisterWithScanner();
  await register.signIn('lee');
  await register.ask('scan.listen', { screen: 'register', dialog: 'none' });
  await register.ask('devices.startScanTest', null);
  cradle.scan('850000000017');
  await until(() => namesOf(register, 'devices.testScan').length === 1);
  const duringTest = (await register.ask('register.current', null)).lines.length;
  await register.ask('devices.stopScanTest', null);
  cradle.scan('850000000017');
  await until(() => namesOf(register, 'scan.heard').length === 1);
  expect([duringTest, (await register.ask('register.current', null)).lines.length]).toEqual([0, 1]);
});

it('ends the test with the session of whoever began it', async () => {
  const { register } = await aRegisterWithScanner();
  await register.signIn('lee');
  await register.ask('devices.startScanTest', null);
  await register.ask('session.lock', null);
  await register.signIn('lee');
  expect((await register.ask('devices.view', null)).test).toBeNull();
});

it('tells the screen that something moved, once for a burst', async () => {
  const { cradle, register } = await aRegisterWithScanner();
  await register.signIn('lee');
  await register.ask('devices.startScanTest', null);
  await new Promise(resolve => setTimeout(resolve, 250));
  const before = namesOf(register, 'devices.changed').length;
  for (let at = 0; at < 10; at += 1) cradle.scan(`code ${at}`);
  await until(() => namesOf(register, 'devices.testScan').length === 10);
  await until(() => namesOf(register, 'devices.changed').length > before);
  await new Promise(resolve => setTimeout(resolve, 250));
  const told = namesOf(register, 'devices.changed').length - before;
  expect([
    told >= 1 && told <= 3,
    (await register.ask('devices.view', null)).devices.scanners[0]?.counts.scans,
  ]).toEqual([true, 10]);
});

it('says in the settings of the terminal what is in use now', async () => {
  const { register } = await aRegisterWithScanner();
  await register.signIn();
  expect((await register.ask('settings.view', null)).devices).toEqual([
    { name: 'scanner', kind: 'tcp', where: expect.stringMatching(/^127\.0\.0\.1:\d+$/), state: 'ready' },
    { name: 'printer', kind: 'none', where: '', state: 'off' },
  ]);
});
