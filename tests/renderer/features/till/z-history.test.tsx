import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createTillStore } from '../../../../renderer/features/till/till-store';
import { ZHistory } from '../../../../renderer/features/till/z-history';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { aZ } from '../../support/till-views';
import { tenInTheMorning } from '../../support/views';

const row = (zNumber: number) => ({
  ...{ sessionId: `t-${zNumber}`, zNumber, openedAt: tenInTheMorning, closedAt: tenInTheMorning, closedBy: 'Ana Ruiz' },
  ...{ countedCents: 100, expectedCents: 150, overShortCents: -50 },
});

it('lists closed tills, a page more where there are more, and opens one', async () => {
  const { bridge, client } = aClient({
    'till.history': ({ after }) =>
      after === null ? { rows: [row(3), row(2)], hasMore: true } : { rows: [row(1)], hasMore: false },
    'till.report': () => aZ({ zNumber: 2 }),
  });
  const store = createTillStore(client, countingIds());
  const { user, container } = show(<ZHistory store={store} />);
  expect(container.textContent).toBe('');
  await store.getState().moreHistory();
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(bridge.inputsOf('till.history')).toEqual([{ after: null }, { after: 2 }]);
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
    ...['Z report 3', 'Z report 2', 'Z report 1'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Z report 2' }));
  expect([bridge.inputsOf('till.report'), store.getState().z?.zNumber]).toEqual([[{ sessionId: 't-2' }], 2]);
});
