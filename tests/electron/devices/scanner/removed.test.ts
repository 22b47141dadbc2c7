import { expect, it } from 'vitest';
import { encodeReports } from '../../../../electron/devices/scanner/encode-reports';
import { aHidDriver } from '../../../support/devices/hid-driver';

type Driver = ReturnType<typeof aHidDriver>;

const reports = encodeReports('x'.repeat(160));

async function ready({ hid, world, scanner }: Driver): Promise<void> {
  hid.plug();
  scanner.start();
  await world.pass(2_000);
}

/** Each ends with the cable pulled. */
const steps: readonly (readonly [string, (driver: Driver) => Promise<void>])[] = [
  [
    'before it is looked for',
    async ({ hid, scanner }) => {
      hid.plug();
      scanner.start();
      hid.unplug();
    },
  ],
  [
    'while it is being opened',
    async ({ hid, world, scanner }) => {
      const letGo = hid.holdNextOpen();
      hid.plug();
      scanner.start();
      await world.pass(100);
      hid.unplug();
      letGo();
    },
  ],
  [
    'while nothing is scanned',
    async driver => {
      await ready(driver);
      driver.hid.unplug();
    },
  ],
  ...reports.map((_, count) => {
    const pull = async (driver: Driver): Promise<void> => {
      await ready(driver);
      driver.hid.send(reports.slice(0, count));
      driver.hid.unplug();
    };
    return [`after ${count} of ${reports.length} reports of a code`, pull] as const;
  }),
  [
    'while it is waited for after an opening that failed',
    async driver => {
      driver.hid.failNextOpen('other');
      await ready(driver);
      driver.hid.unplug();
    },
  ],
];

it.each(steps)('a scanner that is pulled %s is found again, and reads the next code and no other', async (_, pull) => {
  const driver = aHidDriver();
  const { hid, world, scanner, texts } = driver;
  await pull(driver);
  await world.pass(20_000);
  const between = scanner.state();
  hid.plug({ path: '/dev/hidraw7' });
  await world.pass(20_000);
  hid.send(encodeReports('1234567890123456'));
  expect([between, scanner.state(), texts.at(-1), hid.counts().open]).toEqual([
    expect.stringMatching(/^(absent|lost)$/),
    'ready',
    'hid:1209:0001:V1 1234567890123456',
    1,
  ]);
  expect(texts.length).toBe(1);
});
