import { expect, it } from 'vitest';
import { type TrainingPort, trainingHandlers } from '../../../electron/services/training-service';
import { someDevices } from '../../support/devices/virtual-devices';

const view = someDevices();

it('does not exist on a provisioned register', () => {
  const handlers = trainingHandlers(null, () => 'en');
  const refused = { ok: false, error: { code: 'E-AUT-01', params: {} } };
  expect([
    handlers['training.setStateReachable']({ reachable: false }),
    handlers['training.shelf'](null),
    handlers['training.devices'](null),
    handlers['training.scanner']({ kind: 'garbage' }),
    handlers['training.printer']({ kind: 'garbage' }),
    handlers['training.paper'](null),
  ]).toEqual(Array(6).fill(refused));
});

it('hands the screen’s wishes to the synthetic world, in the screen’s language', async () => {
  const done: unknown[] = [];
  const port: TrainingPort = {
    setReachable: reachable => void done.push(['reachable', reachable]),
    shelf: language => [{ label: language, text: '1', hint: '', group: 'package', aim: null }],
    devices: () => view,
    orderScanner: async order => {
      done.push(['scanner', order.kind]);
      return view;
    },
    orderPrinter: async order => {
      done.push(['printer', order.kind]);
      return view;
    },
    paper: () => [{ id: 'p-1', printedAt: 1, lines: [], codes: [] }],
  };
  const handlers = trainingHandlers(port, () => 'es');
  handlers['training.setStateReachable']({ reachable: false });
  const answers = [
    handlers['training.devices'](null),
    await handlers['training.scanner']({ kind: 'garbage' }),
    await handlers['training.printer']({ kind: 'power' }),
  ];
  expect([done, answers]).toEqual([
    [
      ['reachable', false],
      ['scanner', 'garbage'],
      ['printer', 'power'],
    ],
    Array(3).fill({ ok: true, value: view }),
  ]);
  expect(handlers['training.shelf'](null)).toMatchObject({ ok: true, value: [{ label: 'es' }] });
  expect(handlers['training.paper'](null)).toMatchObject({ ok: true, value: [{ id: 'p-1' }] });
});
