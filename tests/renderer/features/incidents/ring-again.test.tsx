import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RingAgain } from '../../../../renderer/features/incidents/ring-again';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';

it('rings once per press, and says why not', async () => {
  const rung: string[] = [];
  const ring = async (saleId: string) => {
    rung.push(saleId);
    return failure('E-INC-01');
  };
  const { user } = show(<RingAgain saleId="s-1" onRing={ring} />);
  await user.click(screen.getByRole('button', { name: 'Ring again' }));
  expect(await screen.findByText(/not there any more, or not yet/)).toBeTruthy();
  expect(rung).toEqual(['s-1']);
});
