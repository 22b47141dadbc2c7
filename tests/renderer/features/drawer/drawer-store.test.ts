import { expect, it } from 'vitest';
import { createDrawerStore } from '../../../../renderer/features/drawer/drawer-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';

it('opens the drawer for a reason that takes nobody else', async () => {
  const { client, bridge } = aClient({ 'drawer.open': () => null });
  const { getState } = createDrawerStore(client);
  getState().begin();
  await getState().submit();
  expect(bridge.inputsOf('drawer.open')).toEqual([]);
  getState().choose('make-change');
  await getState().submit();
  expect(bridge.inputsOf('drawer.open')).toEqual([{ reason: 'make-change', note: '', approvalToken: null }]);
  expect(getState()).toMatchObject({ step: 'closed', wasOpened: true });
});

it('asks for the note, then for a lead, where the reason takes them', async () => {
  const { client, bridge } = aClient({
    'approval.request': () => ({ token: 't-1', approverName: 'Lee', expiresAt: 1 }),
    'drawer.open': () => null,
  });
  const { getState } = createDrawerStore(client);
  getState().begin();
  getState().choose('other');
  await getState().submit();
  expect(getState().isNoteMissing).toBe(true);
  getState().write('a coin under the tray');
  await getState().submit();
  expect(getState().step).toBe('approval');
  const reply = await getState().ask({ user: 'lee', pin: '1', reason: 'seen' });
  await getState().open(reply.ok ? reply.data.token : null);
  expect(bridge.inputsOf('approval.request')).toEqual([
    { user: 'lee', pin: '1', reason: 'seen', action: 'open-drawer', subject: 'other' },
  ]);
  expect(bridge.inputsOf('drawer.open')).toEqual([
    { reason: 'other', note: 'a coin under the tray', approvalToken: 't-1' },
  ]);
});

it('stays with the question when the drawer does not open', async () => {
  const { client } = aClient({ 'drawer.open': () => failure('E-DRW-01') });
  const { getState } = createDrawerStore(client);
  getState().begin();
  getState().choose('check-float');
  await getState().submit();
  expect([getState().step, getState().failure?.code, getState().wasOpened]).toEqual(['reason', 'E-DRW-01', false]);
  getState().end();
  expect(getState().step).toBe('closed');
});
