import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChoiceList } from '../../../../renderer/features/devices/choice-list';
import { show } from '../../support/render';

it('offers one of several by keyboard and finger, and says which it is', async () => {
  const chosen: string[] = [];
  const choices = [
    { key: 'a', label: 'First', hint: '' },
    { key: 'b', label: 'Second', hint: 'COM3' },
  ];
  const { user } = show(
    <ChoiceList legend="Which" name="which" chosen="a" onChoose={key => chosen.push(key)} choices={choices} />,
  );
  await user.click(screen.getByRole('radio', { name: 'Second COM3' }));
  expect([screen.getByRole('group', { name: 'Which' }).tagName, chosen]).toEqual(['FIELDSET', ['b']]);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'First' }).checked).toBe(true);
});
