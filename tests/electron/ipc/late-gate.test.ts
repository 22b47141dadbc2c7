import { expect, it } from 'vitest';
import { createLateGate } from '../../../electron/ipc/late-gate';
import { ok } from '../../../shared/kernel/result';
import { aGate, handlersWith, ourWindow } from '../../support/gate';

it('keeps a call waiting until there is a gate, and then lets the gate judge it', async () => {
  const late = createLateGate();
  const early = late.gate.handle('till.current', null, ourWindow);
  const stranger = late.gate.handle('till.current', null, { ...ourWindow, windowId: 9 });
  const before = await Promise.race([early, Promise.resolve('waiting')]);
  late.open(aGate({ handlers: handlersWith({ 'till.current': () => ok(null) }) }).gate);
  expect([before, await early, await stranger, await late.gate.handle('till.current', null, ourWindow)]).toEqual([
    'waiting',
    { ok: true, data: null },
    expect.objectContaining({ code: 'E-IPC-01' }),
    { ok: true, data: null },
  ]);
});
