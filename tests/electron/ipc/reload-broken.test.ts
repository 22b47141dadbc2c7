import { expect, it } from 'vitest';
import type { Gate } from '../../../electron/ipc/gate';
import { reloadBroken } from '../../../electron/ipc/reload-broken';
import type { ErrorCode } from '../../../shared/kernel/error-code';
import { ManualTime } from '../../support/sync/ports';

function aPage(code: ErrorCode | null) {
  const time = new ManualTime(0);
  const gate: Gate = {
    handle: async () => (code === null ? { ok: true, data: null } : { ok: false, code, params: {}, ref: 'r-1' }),
  };
  let reloads = 0;
  const watched = reloadBroken(gate, time.timers, () => {
    reloads += 1;
  });
  const call = () => watched.handle('app.info', null, { frameUrl: null, isMainFrame: false, windowId: 1 });
  return { time, call, reloads: () => reloads };
}

it.each(['E-IPC-01', 'E-IPC-02', 'E-IPC-03'] as const)(
  'reloads a page that earned %s, after it could be read',
  async code => {
    const { time, call, reloads } = aPage(code);
    expect(await call()).toMatchObject({ code });
    await call();
    await time.advance(2_400);
    expect(reloads()).toBe(0);
    await time.advance(200);
    expect(reloads()).toBe(1);
    await call();
    await time.advance(3_000);
    expect(reloads()).toBe(2);
  },
);

it.each([null, 'E-QTY-01', 'E-IPC-04', 'E-AUT-03'] as const)('leaves a page alone after %s', async code => {
  const { time, call, reloads } = aPage(code);
  await call();
  await time.advance(10_000);
  expect(reloads()).toBe(0);
});
