import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Warnings, WhyNot } from '../../../../renderer/features/register/refusal-list';
import { show } from '../../support/render';
import { aLine } from '../../support/views';

it('lists every refusal at once, named after its line', () => {
  show(
    <WhyNot
      lines={[aLine()]}
      reasons={[{ code: 'ITEM_EXPIRED', line: 1, on: '2026-02-01' }, { code: 'PATIENT_REQUIRED' }]}
    />,
  );
  const items = within(screen.getByRole('list', { name: 'Why not' })).getAllByRole('listitem');
  expect(items.map(item => item.textContent)).toEqual([
    'Line 1, Citrus Gummies 10 pk: This package expired on Feb 1, 2026.',
    'Choose a patient first.',
  ]);
});

it('warns beforehand without calling it a refusal, and is quiet when all is well', () => {
  const { container, rerender } = show(<Warnings lines={[]} reasons={[{ code: 'PATIENT_REQUIRED' }]} />);
  expect([screen.queryByRole('alert'), screen.getByRole('list', { name: 'Before you validate' }).textContent]).toEqual([
    null,
    'Choose a patient first.',
  ]);
  rerender(<Warnings lines={[]} reasons={[]} />);
  expect(container.textContent).toBe('');
});
