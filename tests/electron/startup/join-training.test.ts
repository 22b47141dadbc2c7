import { expect, it } from 'vitest';
import { importTrainingPatients, toTrainingPort } from '../../../electron/startup/join-training';
import type { TrainingWorld } from '../../../electron/training/training-world';
import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import { someDevices } from '../../support/devices/virtual-devices';
import { aStore, rowsOf, t0 } from '../../support/store';
import { aPatient } from '../../support/store-values';
import { aLog, someIds } from '../../support/sync/ports';

const paper: ReceiptPaper = { id: 'p-1', printedAt: 1, lines: [], codes: [] };

const view = someDevices({ scanner: { isPlugged: true, isHeard: false }, isDrawerOpen: true, drawerPulses: 1 });

function aWorld(changes: Partial<TrainingWorld>): TrainingWorld {
  return {
    users: [{ name: 'Ana', login: 'ana', role: 'cashier', pin: '135790', mmur: { registered: true, id: 'E-021' } }],
    patients: [aPatient()],
    shelf: () => [],
    devices: () => view,
    orderScanner: async () => 'done',
    orderPrinter: async () => undefined,
    onDevices: () => () => undefined,
    setReachable: async () => undefined,
    paper: () => [paper],
    onPaper: () => () => undefined,
    ...changes,
  } as TrainingWorld;
}

it('brings a few customers into the store, once', () => {
  const store = aStore();
  const clock = { now: () => t0, monotonicMs: () => 0 };
  importTrainingPatients(store.db, aWorld({}), clock, someIds);
  importTrainingPatients(store.db, aWorld({}), clock, someIds);
  expect(rowsOf(store, 'SELECT registry_id, card_status FROM patient')).toEqual([
    { registry_id: 'PTEST0001', card_status: null },
  ]);
});

it('shows the synthetic users, and what the devices do as it happens', () => {
  const pushed: unknown[] = [];
  const world = aWorld({
    onPaper: listener => {
      listener(paper);
      return () => undefined;
    },
    onDevices: listener => {
      listener();
      return () => undefined;
    },
  });
  const training = toTrainingPort(world, (name, payload) => void pushed.push([name, payload]), aLog());
  expect(pushed).toEqual([
    ['printer.paper', paper],
    ['training.devices', view],
  ]);
  expect(training.users).toEqual([{ login: 'ana', name: 'Ana', pin: '135790', role: 'cashier', mmurRegistered: true }]);
});

it('answers an order with how the devices stand, and says in the log that a scan was not heard, and not which', async () => {
  const log = aLog();
  const { port } = toTrainingPort(aWorld({ orderScanner: async () => 'unheard' }), () => undefined, log);
  const order = { kind: 'scan', text: 'P10000001', aim: null } as const;
  expect([await port.orderScanner(order), await port.orderPrinter({ kind: 'power' }), log.lines]).toEqual([
    view,
    view,
    ['training.unheard {}'],
  ]);
});
