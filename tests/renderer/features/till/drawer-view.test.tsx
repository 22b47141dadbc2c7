import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DrawerView } from '../../../../renderer/features/till/drawer-view';
import { createTillStore } from '../../../../renderer/features/till/till-store';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { anX, tillRules } from '../../support/till-views';
import { aTill } from '../../support/views';

async function aDrawer(more: Parameters<typeof aClient>[0] = {}) {
  const { bridge, client } = aClient({
    'till.rules': () => tillRules(),
    'till.current': () => aTill(),
    'till.x': () => anX(),
    'till.move': () => aTill(),
    'till.print': () => null,
    'till.startCount': () => aTill(),
    ...more,
  });
  const store = createTillStore(client, countingIds());
  await store.getState().loadPage(false);
  return { bridge, store, ...show(<DrawerView store={store} till={aTill()} rules={tillRules()} />) };
}

it('moves cash and closes its form', async () => {
  const { user, bridge } = await aDrawer();
  await user.click(screen.getByRole('button', { name: 'Cash in' }));
  await user.type(await screen.findByRole('textbox', { name: 'Amount' }), '20');
  await user.click(screen.getByRole('button', { name: 'More float' }));
  await user.click(screen.getByRole('button', { name: 'Put cash in' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.inputsOf('till.move')).toEqual([
    {
      ...{ requestId: 'id-1', sessionId: 't-1', kind: 'cash-in', reason: 'float', note: '', amountCents: 2_000 },
      approvalToken: null,
    },
  ]);
});

it('prints the X, and begins the count', async () => {
  const { user, bridge, store } = await aDrawer();
  await user.click(screen.getByRole('button', { name: 'Print X' }));
  expect((await screen.findByRole('status')).textContent).toBe('The report was sent to the printer.');
  expect(bridge.inputsOf('till.print')).toEqual([{ sessionId: null }]);
  await user.click(screen.getByRole('button', { name: 'Count and close' }));
  await waitFor(() => expect(store.getState().isCounting).toBe(true));
  expect(bridge.inputsOf('till.startCount')).toEqual([{ sessionId: 't-1' }]);
});

it('reminds of putting cash away, and says what is not shown and whose drawer it is', async () => {
  const money = anX().money;
  if (money === null) throw new Error('An X has its money.');
  await aDrawer({ 'till.x': () => anX({ money: { ...money, expectedCents: 60_001 } }) });
  expect(screen.getByText('More than $600.00 should be in the drawer. Put some away.')).toBeTruthy();
  const blind = await aDrawer({ 'till.x': () => anX({ money: null }) });
  expect(blind.container.textContent).toContain('Cash figures are shown after the drawer is counted.');
  const { client } = aClient();
  const theirs = show(
    <DrawerView
      store={createTillStore(client, countingIds())}
      till={aTill({ standing: 'not-yours' })}
      rules={tillRules()}
    />,
  );
  expect(theirs.container.textContent).toContain('This drawer belongs to Ana Ruiz.');
});
