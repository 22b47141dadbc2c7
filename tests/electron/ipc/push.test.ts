import { expect, it } from 'vitest';
import { createPusher } from '../../../electron/ipc/push';
import { recordingLog } from '../../support/gate';

function aTarget({ isDestroyed = false, isCrashed = false } = {}) {
  const sent: unknown[] = [];
  const send = (...message: unknown[]) => sent.push(message);
  return { sent, target: { send, isDestroyed: () => isDestroyed, isCrashed: () => isCrashed } };
}

it('sends what the contract allows to our window', () => {
  const { sent, target } = aTarget();
  createPusher(() => target, recordingLog())('session.changed', { session: null, reason: 'idle' });
  expect(sent).toEqual([['session.changed', { session: null, reason: 'idle' }]]);
});

it('sends nothing that breaks the contract, and logs which field', () => {
  const { sent, target } = aTarget();
  const log = recordingLog();
  const leaking = { session: null, reason: 'idle', pin: '123456' } as const;
  createPusher(() => target, log)('session.changed', leaking);
  expect({ sent, lines: log.lines }).toEqual({
    sent: [],
    lines: [{ level: 'error', event: 'push.bad-payload', fields: { push: 'session.changed', field: '' } }],
  });
});

it.each([{ isDestroyed: true }, { isCrashed: true }])('is silent while there is no page to hear it (%j)', state => {
  const { sent, target } = aTarget(state);
  const push = createPusher(() => target, recordingLog());
  push('printer.trouble', { code: 'E-PRN-01' });
  createPusher(() => null, recordingLog())('printer.trouble', { code: 'E-PRN-01' });
  expect(sent).toEqual([]);
});
