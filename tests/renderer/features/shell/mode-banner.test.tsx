import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ModeBanner } from '../../../../renderer/features/shell/mode-banner';
import { show } from '../../support/render';

it('says TRAINING and cuts the state off or brings it back', async () => {
  const set: boolean[] = [];
  const { user, rerender } = show(<ModeBanner mode="training" isStateOn onSetState={on => set.push(on)} />);
  expect(screen.getByText('TRAINING')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cut the state off' }));
  rerender(<ModeBanner mode="training" isStateOn={false} onSetState={on => set.push(on)} />);
  await user.click(screen.getByRole('button', { name: 'Bring the state back' }));
  expect(set).toEqual([false, true]);
});

it('offers no such switch on a test system, and nothing at all in production', () => {
  const { container, rerender } = show(<ModeBanner mode="test" isStateOn onSetState={() => undefined} />);
  expect([container.textContent, screen.queryByRole('button')]).toEqual([
    'TESTConnected to a test system. Sales here are not real.',
    null,
  ]);
  rerender(<ModeBanner mode="production" isStateOn onSetState={() => undefined} />);
  expect(container.textContent).toBe('');
});

it('says in Spanish that this is practice', () => {
  const { container } = show(<ModeBanner mode="training" isStateOn onSetState={() => undefined} />, 'es');
  expect(container.textContent).toBe(
    'PRÁCTICASolo ventas de práctica. No se envía nada al estado de Florida.Cortar la conexión con el estado',
  );
});
