import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Tile } from '../../../../renderer/features/today/tile';
import { show } from '../../support/render';

it('is a region of its name with one way out of it', async () => {
  const gone: string[] = [];
  const { user } = show(
    <Tile
      title="Queue"
      figure="3"
      detail="oldest 10:00"
      tone="warn"
      link={{ text: 'Open', onGo: () => void gone.push('x') }}
    />,
  );
  expect(screen.getByRole('region', { name: 'Queue' }).textContent).toBe('Queue3oldest 10:00Open');
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(gone).toEqual(['x']);
});
