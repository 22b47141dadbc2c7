import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReturnedTile } from '../../../../renderer/features/today/returned-tile';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

const returned = { undoRef: 'U-1', barcode: null, isDue: false, needsLead: false };

it('says of each package when it may be destroyed', () => {
  show(
    <ReturnedTile
      returned={[
        { ...returned, name: 'Gummies', dueAt: null },
        { ...returned, name: 'Vape', dueAt: tenInTheMorning },
        { ...returned, name: 'Capsules', dueAt: tenInTheMorning, isDue: true },
      ]}
      onGo={() => undefined}
    />,
  );
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'Gummies destruction not asked for yet',
    'Vape to be destroyed after Mar 2, 2026, 10:00 AM',
    'Capsules may be destroyed now',
  ]);
});

it('begins with what something is wrong with, however many others there are', () => {
  const others = ['A', 'B', 'C'].map(name => ({ ...returned, name, dueAt: null }));
  const troubled = { ...returned, name: 'Tincture', dueAt: null, needsLead: true };
  show(<ReturnedTile returned={[...others, troubled]} onGo={() => undefined} />);
  expect(screen.getAllByRole('listitem')[0]?.textContent).toBe('Tincture something is wrong with it: look under Sales');
});
