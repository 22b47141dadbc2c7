import { expect, it, onTestFinished } from 'vitest';
import { createDeviceLog } from '../../../../electron/devices/device-log';
import { createPrinter, type PrinterConfig } from '../../../../electron/devices/printer/printer';
import { createVirtualPrinter } from '../../../../electron/devices/printer/virtual-printer';
import { createScanner, type ScannerConfig } from '../../../../electron/devices/scanner/scanner';
import { provisioningFile } from '../../../../electron/provisioning/schema';
import { createDeviceBench, noTools } from '../../../../electron/services/devices/device-bench';
import { asSetUp } from '../../../../electron/services/devices/device-choices';
import { err } from '../../../../shared/kernel/result';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { bytesFrom } from '../../../support/devices/report-hex';
import { someIds } from '../../../support/sync/ports';

const noHid = { list: async () => err('driver' as const), open: async () => err('driver' as const) };

async function aBench() {
  const ports = aRealWorld();
  const paper = createVirtualPrinter({ clock: ports.clock, ids: someIds });
  const { host, port } = await paper.start();
  const built: (ScannerConfig | PrinterConfig)[] = [];
  const bench = createDeviceBench({
    setup: provisioningFile.shape.devices.parse({
      scanner: { kind: 'keyboard' },
      printer: { kind: 'tcp', host, port, drawer: true },
    }),
    chosen: asSetUp,
    buildScanner: config => {
      built.push(config);
      return createScanner(config, { ...ports, hid: noHid });
    },
    buildPrinter: config => {
      built.push(config);
      return createPrinter(config, ports);
    },
    findScanners: async () => [],
    findPrinters: async () => [{ kind: 'queue', path: 'Receipts', name: '' }],
    log: createDeviceLog(ports.clock),
    platform: 'win32',
  });
  onTestFinished(async () => {
    await Promise.all([bench.scanner.stop(), bench.printer.stop()]);
    await paper.stop();
  });
  return { bench, built, paper };
}

it('builds what was set up, and only what is chosen anew after that', async () => {
  const { bench, built } = await aBench();
  await bench.tools.use({ ...asSetUp, repeatMs: 0 });
  await bench.tools.use({ ...asSetUp, repeatMs: 0, scanner: { kind: 'any' } });
  await bench.tools.use({ ...asSetUp, repeatMs: 0, scanner: { kind: 'any' }, printer: { kind: 'none' } });
  expect([built.map(config => config.kind), bench.tools.repeatMs(), bench.printer.isThere]).toEqual([
    ['keyboard', 'tcp', 'hid', 'none'],
    ...[0, false],
  ]);
});

it('knows its system, and what could be chosen', async () => {
  const { bench } = await aBench();
  expect([bench.tools.platform, bench.tools.repeatMs(), await bench.tools.candidates()]).toEqual([
    'windows',
    300,
    { scanners: [], printers: [{ kind: 'queue', path: 'Receipts', name: '' }] },
  ]);
});

it('notes what the printer does, job by job, and every opening of the drawer', async () => {
  const { bench } = await aBench();
  bench.printer.start();
  await eventually('the printer is ready', () => bench.printer.state() === 'ready');
  await bench.printer.kick();
  bench.printer.print({ number: 7, bytes: bytesFrom('41 0a 1d 56 00') });
  const notes = () => bench.tools.log.read().filter(note => note.event !== 'state');
  await eventually('the job is over', () => notes().some(note => note.detail['state'] === 'confirmed'));
  const [kick] = notes();
  expect([kick?.device, kick?.event, kick?.detail]).toEqual(['drawer', 'kick', { result: 'sent' }]);
  expect(notes().at(-1)).toMatchObject({ device: 'printer', event: 'job', detail: { number: 7, reason: null } });
});

it('notes low paper, an open cover and what mended them, once each, and no state for every job', async () => {
  const { bench, paper } = await aBench();
  const { printer, tools } = bench;
  printer.start();
  await eventually('the printer is ready', () => printer.state() === 'ready');
  const begun = tools.log.read().length;
  paper.set({ paper: 'near-end' });
  await eventually('it is seen', () => printer.view().paper === 'near-end');
  printer.print({ number: 7, bytes: bytesFrom('41 0a 1d 56 00') });
  await eventually('the job is over', () => printer.view().counts.confirmed === 1);
  paper.set({ isCoverOpen: true });
  await eventually('it is seen', () => printer.view().cover === 'open');
  paper.set({ isCoverOpen: false, paper: 'ok' });
  await eventually('all is well', () => printer.view().paper === 'ok' && printer.state() === 'ready');
  const noted = tools.log.read().slice(begun);
  const lines = noted.map(({ level, event, detail }) => [level, event, ...Object.values(detail)].join(' '));
  expect(lines.filter(line => !line.includes(' job '))).toEqual([
    'warn paper near-end',
    'warn state blocked cover-open',
    'warn cover open',
    'info state ready ',
    'info paper ok',
    'info cover closed',
  ]);
});

it('has nothing to choose from where the devices were decided elsewhere', async () => {
  await noTools.use(asSetUp);
  expect([noTools.log.read(), noTools.platform, noTools.repeatMs(), await noTools.candidates()]).toEqual([
    [],
    'other',
    300,
    { scanners: [], printers: [] },
  ]);
});
