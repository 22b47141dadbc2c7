import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ClearTile } from '../../../../renderer/features/today/clear-tile';
import { show } from '../../support/render';

const nowhere = { toQueue: () => undefined, toSales: () => undefined, toPrints: () => undefined };

it('lists only what there is', () => {
  show(<ClearTile toClear={{ review: 0, incidents: 1, undoIncidents: 0, prints: 0 }} links={nowhere} />);
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(['1 refused sale']);
});
