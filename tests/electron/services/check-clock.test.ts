import { expect, it } from 'vitest';
import { checkClock } from '../../../electron/services/check-clock';
import type { ConnectionStatus } from '../../../electron/sync/connectivity';

const judge = (clock: ConnectionStatus['clock']) =>
  checkClock({
    connection: () => ({ state: 'online', downSince: null, lastContactAt: null, stateOffsetMs: 0, clock }),
  });

it('stops sales only when the state contradicts this clock by more than the policy allows', () => {
  expect(['unknown', 'right', 'doubtful'].map(clock => judge(clock as ConnectionStatus['clock']).ok)).toEqual([
    true,
    true,
    true,
  ]);
  expect(judge('wrong')).toEqual({ ok: false, error: { code: 'E-CLK-01', params: {} } });
});
