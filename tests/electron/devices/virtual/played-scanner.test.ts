import { expect, it, onTestFinished } from 'vitest';
import type { LayoutName } from '../../../../electron/devices/scanner/report-layout';
import type { ScanTrouble } from '../../../../electron/devices/scanner/scan';
import { createTcpScanner } from '../../../../electron/devices/scanner/tcp-scanner';
import { createVirtualScanner } from '../../../../electron/devices/scanner/virtual-scanner';
import { createPlayedScanner } from '../../../../electron/devices/virtual/played-scanner';
import type { ScannerOrder } from '../../../../shared/ipc/training-views';
import { aRealWorld, eventually } from '../../../support/devices/real-world';

/** Both ends: what is played, and what the driver of a register makes of it. */
async function aPlayedScanner(layout: LayoutName = 'A') {
  const ports = aRealWorld();
  const scanner = createVirtualScanner();
  const { host, port } = await scanner.start();
  const played = createPlayedScanner({ scanner, timers: ports.timers, layout });
  const driver = createTcpScanner({ host, port, layout, ports, repeatGuardMs: 0 });
  const scans: string[] = [];
  const troubles: ScanTrouble[] = [];
  driver.onScan(scan => scans.push(`${scan.aim ?? '-'} ${scan.text}`));
  driver.onTrouble(trouble => troubles.push(trouble));
  onTestFinished(async () => {
    await driver.stop();
    await played.stop();
  });
  return { played, driver, scans, troubles };
}

it('reads codes to the register that listens, and tells whether one does', async () => {
  const { played, driver, scans } = await aPlayedScanner();
  expect([await played.obey({ kind: 'scan', text: '1', aim: null }), played.view()]).toEqual([
    'unheard',
    { isPlugged: true, isHeard: false },
  ]);
  driver.start();
  await eventually('it is heard', () => played.view().isHeard);
  const burst: ScannerOrder = { kind: 'burst', texts: ['a', 'b', 'c'], count: 5, perSecond: 100 };
  expect(await played.obey({ kind: 'scan', text: '0109501101530003', aim: ']d2' })).toBe('done');
  await played.obey(burst);
  await eventually('six scans', () => scans.length === 6);
  expect(scans).toEqual([']d2 0109501101530003', ...['a', 'b', 'c', 'a', 'b'].map(text => `]C0 ${text}`)]);
});

it('speaks the layout it was made for', async () => {
  const { played, driver, scans } = await aPlayedScanner('B');
  driver.start();
  await eventually('it is heard', () => played.view().isHeard);
  await played.obey({ kind: 'scan', text: '0001000000000029', aim: null });
  await eventually('a scan', () => scans.length === 1);
  expect(scans).toEqual(['- 0001000000000029']);
});

it('sends what a driver must not take for a code', async () => {
  const { played, driver, scans, troubles } = await aPlayedScanner();
  driver.start();
  await eventually('it is heard', () => played.view().isHeard);
  for (const kind of ['garbage', 'wrong-mode', 'half'] as const) await played.obey({ kind });
  await played.obey({ kind: 'scan', text: '1', aim: ']C0' });
  await eventually('the code after it', () => scans.length === 1);
  expect([troubles.map(trouble => trouble.kind), scans]).toEqual([['protocol', 'unsupported-mode'], [']C0 1']]);
});

it('is found again where it was once it is plugged in', async () => {
  const { played, driver, scans } = await aPlayedScanner();
  driver.start();
  await eventually('it is heard', () => played.view().isHeard);
  await played.obey({ kind: 'plug', isPlugged: false });
  await eventually('the register has noticed', () => driver.state() === 'lost');
  expect([played.view(), await played.obey({ kind: 'scan', text: '1', aim: null })]).toEqual([
    { isPlugged: false, isHeard: false },
    'unheard',
  ]);
  await played.obey({ kind: 'plug', isPlugged: true });
  await eventually('it is heard again', () => played.view().isHeard);
  await played.obey({ kind: 'scan', text: '2', aim: null });
  await eventually('a scan', () => scans.length === 1);
  expect(scans).toEqual([']C0 2']);
});
