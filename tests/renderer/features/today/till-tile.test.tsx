import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TillTile } from '../../../../renderer/features/today/till-tile';
import { show } from '../../support/render';

it('says of a till that is counted that somebody has to close it', () => {
  const till = { openedBy: 'Ana', openedAt: 1, standing: 'counted' as const, expectedCents: 100 };
  show(<TillTile till={till} onGo={() => undefined} />);
  expect(screen.getByRole('region').textContent).toContain('$1.00Counted, and not closed yet');
});
