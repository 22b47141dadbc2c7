import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoReasons } from '../../../../renderer/features/undo/undo-reasons';
import { show } from '../../support/render';
import { anUndoView } from '../../support/undo';

function someReasons() {
  const chosen: string[] = [];
  const { reasons } = anUndoView();
  const rest = reasons.map((reason, index) => (index === 2 ? { ...reason, picked: null } : reason));
  return { ...show(<UndoReasons reasons={rest} chosen={null} onChoose={code => chosen.push(code)} />), chosen };
}

it('says of each what it leads to', () => {
  someReasons();
  expect(screen.getAllByRole('radio').map(each => each.parentElement?.textContent)).toEqual([
    'Rung in errorVoid1',
    'DefectiveRefund with restock2',
    'Wrong priceNot possible for this sale3',
  ]);
});

it('takes a press on the number, or on the reason', async () => {
  const { user, chosen } = someReasons();
  await user.keyboard('2');
  await user.click(screen.getByRole('radio', { name: /Rung in error/ }));
  await user.keyboard('9');
  expect(chosen).toEqual(['defective', 'rung-in-error']);
});

it('takes no digit that was pressed further down for a reason', async () => {
  const chosen: string[] = [];
  const { user } = show(
    <>
      <UndoReasons reasons={anUndoView().reasons} chosen={null} onChoose={code => chosen.push(code)} />
      <button type="button">One less</button>
    </>,
  );
  screen.getByRole('button', { name: 'One less' }).focus();
  await user.keyboard('2');
  expect(chosen).toEqual([]);
  screen.getByRole('radio', { name: /Rung in error/ }).focus();
  await user.keyboard('2');
  expect(chosen).toEqual(['defective']);
});

it('calls a store’s own reason as the store does, in the language of the screen', () => {
  const [first] = anUndoView().reasons;
  const own = { ...first, code: 'soggy-box', words: { en: 'Soggy box', es: 'Caja mojada' } } as typeof first & object;
  show(<UndoReasons reasons={[own]} chosen={null} onChoose={() => undefined} />, 'es');
  expect(screen.getByRole('radio').parentElement?.textContent).toContain('Caja mojada');
});
