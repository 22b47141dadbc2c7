import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VirtualScanner } from '../../../../renderer/features/training/virtual-scanner';
import type { ScannerOrder } from '../../../../shared/ipc/training-views';
import { show } from '../../support/render';
import { aShelfItem } from '../../support/settings-views';

it('sorts the shelf by what it is good for and scans at a click', async () => {
  const orders: ScannerOrder[] = [];
  const card = aShelfItem({ label: 'Rosa', text: 'P7', group: 'card', aim: ']C0' });
  const { user } = show(
    <VirtualScanner shelf={[aShelfItem(), card]} scanner={null} onOrder={order => orders.push(order)} />,
  );
  expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual([
    'Patient cards',
    'Packages',
    'Trouble',
  ]);
  await user.click(screen.getByRole('button', { name: 'Scan Rosa' }));
  expect(orders).toEqual([{ kind: 'scan', text: 'P7', aim: ']C0' }]);
});

it('puts each thing under its heading with what it is, and speaks Spanish', () => {
  const shelf = [
    aShelfItem(),
    aShelfItem({ label: 'Rosa', text: 'P7', hint: 'Two open orders', group: 'card' }),
    aShelfItem({ label: 'Torn label', text: '?', hint: 'Cannot be read', group: 'trouble' }),
    aShelfItem({ label: 'Citrus Gummies', text: '1000000000000024' }),
  ];
  show(<VirtualScanner shelf={shelf} scanner={null} onOrder={() => undefined} />, 'es');
  const groups = screen.getAllByRole('list').map(list =>
    within(list)
      .queryAllByRole('button')
      .map(button => button.textContent),
  );
  expect(groups).toEqual([
    ['Escanear RosaRosaTwo open orders'],
    [
      'Escanear Citrus GummiesCitrus GummiesEdible, 100 mg THC',
      'Escanear Citrus GummiesCitrus GummiesEdible, 100 mg THC',
    ],
    ['Escanear Torn labelTorn labelCannot be read'],
  ]);
});
