import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WalkThrough } from '../../../../renderer/features/training/walk-through';
import { show } from '../../support/render';

it('leads through a first sale in order', () => {
  show(<WalkThrough />);
  const steps = screen.getAllByRole('listitem').map(step => step.textContent);
  expect([steps.length, steps[0], steps[4]]).toEqual([
    7,
    'Open the till with any opening float.',
    'Validate, Proceed, then Pay.',
  ]);
});

it('leads through it in Spanish', () => {
  show(<WalkThrough />, 'es');
  expect(screen.getByRole('heading', { name: 'Su primera venta' })).toBeTruthy();
  expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe(
    'Corte la conexión con el estado, venda otra vez, restablézcala y vea cómo se envía la venta.',
  );
});
