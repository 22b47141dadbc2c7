import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TillChip } from '../../../../renderer/features/till/till-chip';
import { createTillStore } from '../../../../renderer/features/till/till-store';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { aTill } from '../../support/views';

it('says how the till stands, and leads to it', async () => {
  const { bridge, client } = aClient({ 'till.current': () => null });
  const store = createTillStore(client, countingIds());
  const gone: string[] = [];
  const { user } = show(<TillChip store={store} onGo={() => void gone.push('till')} />);
  expect(screen.queryByRole('button')).toBeNull();
  await store.getState().load();
  await user.click(await screen.findByRole('button', { name: 'Till closed' }));
  bridge.answer({ 'till.current': () => aTill({ standing: 'counted' }) });
  await store.getState().load();
  expect([await screen.findByRole('button', { name: 'Till counted' }), gone]).toMatchObject([{}, ['till']]);
});
