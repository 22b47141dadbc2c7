import { expect, it } from 'vitest';
import { upsertUser } from '../../../../db/repositories/users';
import { createPrinter } from '../../../../electron/devices/printer/printer';
import { createKeyboardScanner } from '../../../../electron/devices/scanner/keyboard-scanner';
import type { DeviceTools } from '../../../../electron/services/devices/device-bench';
import { noTools } from '../../../../electron/services/devices/device-bench';
import { asSetUp, type DeviceChoices, readDeviceChoices } from '../../../../electron/services/devices/device-choices';
import { deviceHandlers } from '../../../../electron/services/devices/device-handlers';
import type { PrintOrder, PrintOutcome } from '../../../../electron/services/printing/print-desk';
import { channels } from '../../../../shared/ipc/contract';
import { deviceDeskView } from '../../../../shared/ipc/device-choices';
import { aRealWorld } from '../../../support/devices/real-world';
import { aConfig } from '../../../support/register-config';
import { aStore, rowsOf, t0 } from '../../../support/store';
import { aUser } from '../../../support/store-values';

function aDesk(options: { readonly outcome?: PrintOutcome } = {}) {
  const store = aStore();
  const lead = aUser({ login: 'lee', role: 'lead' });
  upsertUser(store.db, lead, 'hash');
  const ports = aRealWorld();
  const used: DeviceChoices[] = [];
  const printed: PrintOrder[] = [];
  let searches = 0;
  const search = () => {
    searches += 1;
  };
  const tools: DeviceTools = { ...noTools, platform: 'linux', use: async next => void used.push(next) };
  const scanner = createKeyboardScanner(ports);
  const handlers = deviceHandlers(
    {
      db: store.db,
      clock: { now: () => t0, monotonicMs: () => 0 },
      config: aConfig('http://127.0.0.1:1'),
      operator: () => lead,
    },
    {
      scanner: { ...scanner, search },
      printer: createPrinter({ kind: 'none' }, ports),
      tools,
      test: { start: () => ({ endsAt: t0 }), stop: () => {}, view: () => ({ endsAt: t0 }) },
      desk: {
        print: async order => {
          printed.push(order);
          return options.outcome ?? 'printed';
        },
      },
      language: () => 'es',
    },
  );
  return { store, handlers, used, printed, searches: () => searches };
}

it('shows every device, the log, what was chosen and whether a test is on', async () => {
  const { handlers } = aDesk();
  const answer = await handlers['devices.view'](null);
  if (!answer.ok) throw new Error('It is never refused.');
  expect(deviceDeskView.parse(answer.value)).toMatchObject({
    ...{ platform: 'linux', scanner: { kind: 'setup' }, printer: { kind: 'setup' }, test: { endsAt: t0 } },
    devices: { scanners: [{ kind: 'keyboard' }], printer: { kind: 'none', state: 'off' }, log: [], repeatMs: 300 },
  });
});

it('writes a choice down, takes it up, and says in the audit who made it', async () => {
  const { handlers, store, used } = aDesk();
  const scanner = { kind: 'serial', path: 'COM3', baud: 9_600, suffix: 'cr' } as const;
  await handlers['devices.chooseScanner'](scanner);
  await handlers['devices.choosePrinter']({ kind: 'none' });
  const answer = await handlers['devices.setRepeat']({ ms: 0 });
  const chosen: DeviceChoices = { scanner, printer: { kind: 'none' }, repeatMs: 0 };
  expect([
    answer.ok && answer.value.scanner,
    readDeviceChoices(store.db),
    used,
    rowsOf(store, "SELECT actor_id, subject FROM audit WHERE action = 'setting.changed'"),
  ]).toEqual([
    chosen.scanner,
    chosen,
    [{ ...asSetUp, scanner: chosen.scanner }, { ...chosen, repeatMs: null }, chosen],
    Array(3).fill({ actor_id: aUser().id, subject: 'setting:device-choices' }),
  ]);
});

it('searches, starts and stops the test, and lists what there is', async () => {
  const { handlers, searches } = aDesk();
  expect([
    await handlers['devices.search'](null),
    await handlers['devices.startScanTest'](null),
    await handlers['devices.stopScanTest'](null),
    await handlers['devices.candidates'](null),
    searches(),
  ]).toEqual([
    { ok: true, value: null },
    { ok: true, value: { endsAt: t0 } },
    { ok: true, value: null },
    { ok: true, value: { scanners: [], printers: [] } },
    1,
  ]);
});

it('prints a test page in the language of the screen, and says when the printer did not take it', async () => {
  const { handlers, printed } = aDesk();
  const refused = await aDesk({ outcome: 'waiting' }).handlers['devices.printTest'](null);
  expect([await handlers['devices.printTest'](null), refused]).toEqual([
    { ok: true, value: null },
    { ok: false, error: { code: 'E-PRN-02', params: {} } },
  ]);
  expect(printed.map(({ document, isDuplicate }) => [document.kind, document.language, isDuplicate])).toEqual([
    ['test-page', 'es', false],
  ]);
});

it('is for leads, all of it', () => {
  const names = Object.entries(channels).filter(([name]) => name.startsWith('devices.'));
  expect([names.length, names.filter(([, channel]) => channel.access !== 'lead')]).toEqual([9, []]);
});
