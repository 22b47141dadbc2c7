import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TrainingDrawer } from '../../../../renderer/features/training/training-drawer';
import { createTrainingStore } from '../../../../renderer/features/training/training-store';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aPaper, aShelfItem } from '../../support/settings-views';

it('scans from the shelf, shows the paper and the walk-through, and hides', async () => {
  const { bridge, client } = aClient({
    'training.shelf': () => [aShelfItem()],
    'training.paper': () => [aPaper()],
    'training.scan': () => null,
  });
  const { user } = show(<TrainingDrawer store={createTrainingStore(client)} />);
  await user.click(await screen.findByRole('button', { name: 'Scan Citrus Gummies' }));
  expect(bridge.inputsOf('training.scan')).toEqual([{ text: '1000000000000017' }]);
  await user.click(screen.getByRole('button', { name: 'Receipt paper' }));
  expect(screen.getByText('TOTAL $70.00')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Walk-through' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(7);
  await user.click(screen.getByRole('button', { name: 'Hide training tools' }));
  expect(screen.queryByRole('listitem')).toBeNull();
});
