import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TenderBoxes } from '../../../../renderer/features/payment/tender-boxes';
import { noEntry } from '../../../../renderer/features/payment/tender-entry';
import { show } from '../../support/render';

it('asks for cash alone, and for debit with its reference', async () => {
  const said: string[] = [];
  const state = {
    type: (text: string) => void said.push(`amount ${text}`),
    typeReference: (text: string) => void said.push(`reference ${text}`),
  };
  const { user, rerender } = show(
    <TenderBoxes state={{ ...state, entry: noEntry }} amountRef={null} onEnter={() => said.push('enter')} />,
  );
  await user.type(screen.getByRole('textbox', { name: 'Cash received' }), '5{Enter}');
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  rerender(
    <TenderBoxes
      state={{ ...state, entry: { ...noEntry, kind: 'debit' } }}
      amountRef={null}
      onEnter={() => undefined}
    />,
  );
  await user.type(screen.getByRole('textbox', { name: 'Debit reference' }), 'A');
  expect(said).toEqual(['amount 5', 'enter', 'reference A']);
});
