import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SelectBox } from '../../../../renderer/features/devices/select-box';
import { show } from '../../support/render';

it('gives a number back as the number it is', async () => {
  const chosen: number[] = [];
  const { user } = show(
    <SelectBox
      label="Speed"
      value={2}
      options={[1, 2, 4] as const}
      textOf={option => `${option} fold`}
      onChange={option => chosen.push(option)}
    />,
  );
  const box = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Speed' });
  expect([box.selectedOptions[0]?.textContent, box.options.length]).toEqual(['2 fold', 3]);
  await user.selectOptions(box, '4 fold');
  expect(chosen).toEqual([4]);
});
