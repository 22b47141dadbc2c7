import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VirtualScanner } from '../../../../renderer/features/training/virtual-scanner';
import { show } from '../../support/render';
import { aShelfItem } from '../../support/settings-views';

it('sorts the shelf by what it is good for and scans at a click', async () => {
  const scanned: string[] = [];
  const card = aShelfItem({ label: 'Rosa', text: 'P7', group: 'card' });
  const { user } = show(<VirtualScanner shelf={[aShelfItem(), card]} onScan={text => scanned.push(text)} />);
  expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual([
    'Patient cards',
    'Packages',
    'Trouble',
  ]);
  await user.click(screen.getByRole('button', { name: 'Scan Rosa' }));
  expect(scanned).toEqual(['P7']);
});
