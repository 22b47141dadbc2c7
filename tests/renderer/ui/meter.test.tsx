import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Meter } from '../../../renderer/ui/meter';
import { show } from '../support/render';

it('says in words and as a value how much is used, never more than all', () => {
  show(<Meter label="Edible" text="5 of 4" used={1.25} isOver />);
  const meter = screen.getByRole('meter', { name: 'Edible' });
  expect([meter.getAttribute('value'), meter.getAttribute('aria-valuetext')]).toEqual(['100', '5 of 4']);
});
