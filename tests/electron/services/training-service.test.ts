import { expect, it } from 'vitest';
import { type TrainingPort, trainingHandlers } from '../../../electron/services/training-service';

it('does not exist on a provisioned register', () => {
  const handlers = trainingHandlers(null, () => 'en');
  const refused = { ok: false, error: { code: 'E-AUT-01', params: {} } };
  expect([
    handlers['training.setStateReachable']({ reachable: false }),
    handlers['training.shelf'](null),
    handlers['training.scan']({ text: '1' }),
    handlers['training.paper'](null),
  ]).toEqual([refused, refused, refused, refused]);
});

it('hands the screen’s wishes to the synthetic world, in the screen’s language', () => {
  const done: unknown[] = [];
  const port: TrainingPort = {
    setReachable: reachable => void done.push(['reachable', reachable]),
    shelf: language => [{ label: language, text: '1', hint: '', group: 'package' }],
    scan: text => void done.push(['scan', text]),
    paper: () => [{ id: 'p-1', printedAt: 1, lines: [], codes: [] }],
  };
  const handlers = trainingHandlers(port, () => 'es');
  handlers['training.setStateReachable']({ reachable: false });
  handlers['training.scan']({ text: '0001000000000045' });
  expect(done).toEqual([
    ['reachable', false],
    ['scan', '0001000000000045'],
  ]);
  expect(handlers['training.shelf'](null)).toMatchObject({ ok: true, value: [{ label: 'es' }] });
  expect(handlers['training.paper'](null)).toMatchObject({ ok: true, value: [{ id: 'p-1' }] });
});
