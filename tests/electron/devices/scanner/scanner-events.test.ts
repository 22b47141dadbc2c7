import { expect, it } from 'vitest';
import { createScannerEvents } from '../../../../electron/devices/scanner/scanner-events';
import { aManualWorld } from '../../../support/devices/manual-world';

it('announces each change of state once', () => {
  const world = aManualWorld();
  const events = createScannerEvents(world.log);
  const states: string[] = [];
  events.onState(state => states.push(state));
  for (const state of ['absent', 'absent', 'ready', 'off', 'off'] as const) events.enter(state);
  expect([states, events.state(), world.logged.length]).toEqual([['absent', 'ready', 'off'], 'off', 3]);
});

it('announces trouble without a scan, and nothing for nothing', () => {
  const events = createScannerEvents(aManualWorld().log);
  const heard: string[] = [];
  events.onScan(scan => heard.push(scan.text));
  events.onTrouble(trouble => heard.push(trouble.kind));
  events.hear({ kind: 'nothing' });
  events.hear({ kind: 'trouble', trouble: { kind: 'unsupported-mode' } });
  expect(heard).toEqual(['unsupported-mode']);
});
