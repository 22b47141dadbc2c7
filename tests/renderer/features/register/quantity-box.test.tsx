import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { QuantityBox } from '../../../../renderer/features/register/quantity-box';
import { show } from '../../support/render';

function aBox(onHand: number | null = 1_200) {
  const said: unknown[] = [];
  const shown = show(
    <QuantityBox
      quantity={200}
      onHand={onHand}
      onChange={quantity => said.push(quantity)}
      onProblem={problem => said.push(problem)}
    />,
  );
  return { said, ...shown, box: screen.getByRole<HTMLInputElement>('textbox', { name: 'Quantity' }) };
}

it('takes a whole number on Enter or on leaving', async () => {
  const { user, box, said } = aBox();
  await user.clear(box);
  await user.type(box, '12{Enter}');
  expect(said).toEqual([1_200]);
});

it.each(['0', '-1', '1.5', '1e309', '13', 'two', ''])('refuses %j in words and puts the number back', async text => {
  const { user, box, said } = aBox();
  await user.clear(box);
  if (text !== '') await user.type(box, text);
  await user.tab();
  expect([said, box.value]).toEqual([[{ code: 'E-QTY-01', params: { max: 12 } }], '2']);
});

it('asks nothing when nothing changed, and forgets on Escape', async () => {
  const { user, box, said } = aBox(null);
  await user.type(box, '9{Escape}{Enter}');
  await user.tab();
  expect([said, box.value]).toEqual([[], '2']);
});
