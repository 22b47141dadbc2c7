import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TrainingDrawer } from '../../../../renderer/features/training/training-drawer';
import { createTrainingStore } from '../../../../renderer/features/training/training-store';
import { someDevices } from '../../../support/devices/virtual-devices';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aPaper, aShelfItem } from '../../support/settings-views';

const quiet = {
  'training.shelf': () => [],
  'training.paper': () => [],
  'training.devices': () => someDevices(),
};

it('scans from the shelf, shows the paper and the walk-through, and hides', async () => {
  const { bridge, client } = aClient({
    ...quiet,
    'training.shelf': () => [aShelfItem()],
    'training.paper': () => [aPaper()],
    'training.scanner': () => someDevices(),
    'training.printer': () => someDevices({ paper: 'out' }),
  });
  const { user } = show(<TrainingDrawer store={createTrainingStore(client)} />);
  await user.click(await screen.findByRole('button', { name: 'Scan Citrus Gummies' }));
  await user.click(screen.getByRole('button', { name: 'Virtual printer' }));
  expect(screen.getByText('TOTAL $70.00')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Scan REG2-000017' }));
  await user.click(screen.getByRole('button', { name: 'Out' }));
  expect([bridge.inputsOf('training.scanner'), bridge.inputsOf('training.printer')]).toEqual([
    [
      { kind: 'scan', text: '1000000000000017', aim: null },
      { kind: 'scan', text: 'REG2-000017', aim: null },
    ],
    [{ kind: 'paper', paper: 'out' }],
  ]);
  await user.click(screen.getByRole('button', { name: 'Walk-through' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(7);
  await user.click(screen.getByRole('button', { name: 'Hide training tools' }));
  expect(screen.queryByRole('listitem')).toBeNull();
});

it('marks the tool in use, opens with any tool, and marks none while it is shut', async () => {
  const { client } = aClient(quiet);
  const { user } = show(<TrainingDrawer store={createTrainingStore(client)} />);
  const pressed = () =>
    screen
      .queryAllByRole('button', { pressed: true })
      .map(button => button.textContent)
      .filter(name => name !== 'Enough');
  expect(pressed()).toEqual(['Virtual scanner']);
  await user.click(screen.getByRole('button', { name: 'Virtual printer' }));
  expect([pressed(), screen.queryByText(/^Click something on the shelf/)]).toEqual([['Virtual printer'], null]);
  await user.click(screen.getByRole('button', { name: 'Hide training tools' }));
  expect(pressed()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Virtual scanner' }));
  expect(screen.getByText('Click something on the shelf to scan it.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Hide training tools' })).toBeTruthy();
});

it('says in Spanish why a scan did not arrive', async () => {
  const { client } = aClient({
    ...quiet,
    'training.shelf': () => [aShelfItem()],
    'training.scanner': () => failure('E-ITM-02'),
  });
  const { user } = show(<TrainingDrawer store={createTrainingStore(client)} />, 'es');
  await user.click(await screen.findByRole('button', { name: 'Escanear Citrus Gummies' }));
  expect((await screen.findByRole('alert')).textContent).toBe('No se pudo leer ese escaneo. Escanee otra vez.');
});
