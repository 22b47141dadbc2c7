import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OpenTillPanel } from '../../../../renderer/features/till/open-till-panel';
import { createTillStore } from '../../../../renderer/features/till/till-store';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { aTill } from '../../support/views';

it('opens the till in place and goes away', async () => {
  const { client } = aClient({ 'till.current': () => null, 'till.open': () => aTill() });
  const store = createTillStore(client, countingIds());
  await store.getState().load();
  const { user, container } = show(<OpenTillPanel store={store} />);
  await user.click(screen.getByRole('button', { name: 'Open till' }));
  expect(screen.getByText('Enter the amount in dollars, for example 200.00.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Opening float' }), '200{Enter}');
  expect(container.textContent).toBe('');
});
