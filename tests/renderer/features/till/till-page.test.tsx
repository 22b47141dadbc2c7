import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TillPage } from '../../../../renderer/features/till/till-page';
import { createTillStore } from '../../../../renderer/features/till/till-store';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aCount, anX, aZ, tillRules } from '../../support/till-views';
import { aTill } from '../../support/views';

function aPage(more: Parameters<typeof aClient>[0] = {}, isLead = false) {
  const { bridge, client } = aClient({
    'till.rules': () => tillRules({ denominations: [10_000, 100] }),
    'till.current': () => null,
    'till.x': () => anX(),
    'till.history': () => ({ rows: [], hasMore: false }),
    ...more,
  });
  const store = createTillStore(client, countingIds());
  const previewed: string[] = [];
  const page = <TillPage store={store} isLead={isLead} onPreview={sessionId => void previewed.push(sessionId)} />;
  return { bridge, store, previewed, ...show(page) };
}

it('opens by a count of the float', async () => {
  const { user, bridge } = aPage({ 'till.open': () => aTill() });
  await user.click(await screen.findByRole('button', { name: 'Count the float by notes and coins' }));
  await user.keyboard('2{Enter}5{Enter}{Enter}');
  expect(await screen.findByRole('button', { name: 'Count and close' })).toBeTruthy();
  expect(bridge.inputsOf('till.open')).toEqual([
    {
      ...{ requestId: 'id-1', openingFloatCents: 20_500 },
      pieces: [
        { cents: 10_000, pieces: 2 },
        { cents: 100, pieces: 5 },
      ],
    },
  ]);
});

it('counts, asks a lead for a large difference, and shows the Z', async () => {
  let isAllowed = false;
  const { user, bridge } = aPage({
    'till.current': () => aTill(),
    'till.startCount': () => aTill(),
    'till.count': () => aTill({ standing: 'counted', count: aCount({ needsApproval: true }) }),
    'till.close': () => (isAllowed ? aZ() : failure('E-AUT-01')),
    'approval.request': () => {
      isAllowed = true;
      return { token: 'token-1', approverName: 'Lee Park', expiresAt: 9 };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Count and close' }));
  await screen.findByRole('textbox', { name: '$100' });
  await user.keyboard('2{Enter}{Enter}{Enter}');
  await user.type(await screen.findByRole('textbox', { name: 'Why is it off?' }), 'Gave too much{Enter}');
  expect(await screen.findByText('Close the till $2.50 short.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'lee');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '7391');
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Counted together');
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  expect(await screen.findByRole('article', { name: 'Z report 7' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull();
  expect(bridge.inputsOf('approval.request')).toMatchObject([{ action: 'close-till', subject: 't-1.1.-250' }]);
  expect(bridge.inputsOf('till.close')).toMatchObject([{ approvalToken: null }, { approvalToken: 'token-1' }]);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('button', { name: 'Open till' })).toBeTruthy();
});

it('goes on with a count that was made before the program was started again', async () => {
  aPage({ 'till.current': () => aTill({ standing: 'counted', count: aCount() }) });
  expect(await screen.findByRole('form', { name: 'Closing the till' })).toBeTruthy();
});

it('shows the history to leads alone', async () => {
  const cashier = aPage();
  expect(await screen.findByRole('button', { name: 'Open till' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Closed tills' })).toBeNull();
  expect(cashier.bridge.inputsOf('till.history')).toEqual([]);
  cashier.unmount();
  aPage({}, true);
  expect(await screen.findByText('No till has been closed yet.')).toBeTruthy();
});

it('lets a lead look at a Z as it would be printed again', async () => {
  const { user, store, previewed } = aPage({ 'till.report': () => aZ() }, true);
  await store.getState().showZ(aZ().sessionId);
  await user.click(await screen.findByRole('button', { name: 'Preview' }));
  expect(previewed).toEqual([aZ().sessionId]);
});

it('says before anybody counts that a cart is in hand', async () => {
  const { user } = aPage({ 'till.current': () => aTill(), 'till.startCount': () => failure('E-TIL-08') });
  await user.click(await screen.findByRole('button', { name: 'Count and close' }));
  expect((await screen.findByRole('alert')).textContent).toContain('A cart is still in hand.');
  expect(screen.queryByRole('list', { name: 'Notes and coins' })).toBeNull();
});
