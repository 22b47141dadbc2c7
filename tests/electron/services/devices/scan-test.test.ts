import { expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import type { HeardReport } from '../../../../electron/devices/scanner/scan';
import { createAnnouncer } from '../../../../electron/devices/subscription';
import { createScanTest } from '../../../../electron/services/devices/scan-test';
import type { ScanService } from '../../../../electron/services/scan-service';
import { type TestScanView, testScanView } from '../../../../shared/ipc/device-views';
import { aManualWorld } from '../../../support/devices/manual-world';

type Take = Parameters<ScanService['divert']>[0];

/** A scanner that reports, a scan service that lets itself be diverted, and what the screen is told. */
function aTest() {
  const world = aManualWorld();
  const reports = createAnnouncer<HeardReport>();
  const pushed: { readonly name: string; readonly payload: unknown }[] = [];
  let take: Take = null;
  const test = createScanTest({
    scanner: { onReport: reports.subscribe, views: () => [{ key: 'tcp:1', profile: 'A' } as never] },
    scans: {
      divert: next => {
        take = next;
      },
    },
    kindOf: ({ text }) =>
      text.startsWith('P') ? { kind: 'card', isPersonal: true } : { kind: 'text', isPersonal: false },
    clock: world.clock,
    timers: world.timers,
    push: (name, payload) => void pushed.push({ name, payload }),
  });
  const scan = (text: string) => {
    for (const bytes of encodeReports(text, { aim: ']C0' })) reports.announce({ deviceKey: 'tcp:1', bytes });
    take?.({ text, aim: ']C0', deviceKey: 'tcp:1' });
  };
  const shown = () =>
    pushed.filter(each => each.name === 'devices.testScan').map(each => testScanView.parse(each.payload));
  return { test, world, scan, shown, pushed, isDiverted: () => take !== null };
}

const brief = ({ serial, kind, text, length, isMasked, reports }: TestScanView) => ({
  ...{ serial, kind, text, length, isMasked },
  reports: reports.map(report => report.slice(0, 23)),
});

it('shows each scan with the reports that brought it, and covers what may be personal', () => {
  const { test, scan, shown } = aTest();
  scan('before');
  test.start();
  scan('hello');
  scan('P1234567');
  scan('x'.repeat(60));
  expect(shown().map(brief)).toEqual([
    { serial: 1, kind: 'text', text: 'hello', length: 5, isMasked: false, reports: ['02 05 5d 43 30 68 65 6c'] },
    { serial: 2, kind: 'card', text: '', length: 8, isMasked: true, reports: ['02 08 5d 43 30 ·· ·· ··'] },
    {
      ...{ serial: 3, kind: 'text', text: 'x'.repeat(60), length: 60, isMasked: false },
      reports: ['02 38 5d 43 30 78 78 78', '02 04 5d 43 30 78 78 78'],
    },
  ]);
});

it('ends by itself after two minutes, and gives the scans back', async () => {
  const { test, world, scan, shown, pushed, isDiverted } = aTest();
  const { endsAt } = test.start();
  await world.pass(119_000);
  const duringIt = [isDiverted(), test.view()];
  await world.pass(1_000);
  scan('after');
  expect([duringIt, isDiverted(), test.view(), shown(), endsAt, pushed.map(each => each.name)]).toEqual([
    [true, { endsAt }],
    ...[false, null, []],
    world.clock.now(),
    ['devices.changed', 'devices.changed'],
  ]);
});

it('begins its time anew when it is started again, and ends once however often it is stopped', async () => {
  const { test, world, isDiverted, pushed } = aTest();
  test.start();
  await world.pass(100_000);
  test.start();
  await world.pass(100_000);
  const isStillOn = isDiverted();
  test.stop();
  test.stop();
  expect([isStillOn, isDiverted(), pushed.length]).toEqual([true, false, 3]);
});
