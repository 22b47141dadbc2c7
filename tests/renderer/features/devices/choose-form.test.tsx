import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChooseForm } from '../../../../renderer/features/devices/choose-form';
import { show } from '../../support/render';

async function useWith(answer: Promise<boolean> | null) {
  const told: string[] = [];
  const { user } = show(
    <ChooseForm
      legend="Which"
      name="which"
      chosen="a"
      onChoose={() => undefined}
      choices={[{ key: 'a', label: 'First', hint: '' }]}
      isLooking={answer === null}
      onLook={() => told.push('look')}
      onUse={() => answer}
      onClose={() => told.push('close')}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  return told;
}

it('ends when what was chosen is taken', async () => {
  expect(await useWith(Promise.resolve(true))).toEqual(['look', 'close']);
});

it.each([Promise.resolve(false), null])('stays where it is not', async answer => {
  expect(await useWith(answer)).toEqual(['look']);
});
