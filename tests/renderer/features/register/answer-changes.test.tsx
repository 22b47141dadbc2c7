import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AnswerChanges } from '../../../../renderer/features/register/answer-changes';
import { show } from '../../support/render';
import { validNow } from '../../support/views';

const title = 'What changed in the answer';

it('has its place before there is anything to say, and says nothing of a first answer', () => {
  const { rerender } = show(<AnswerChanges validation={{ kind: 'none' }} />);
  const place = screen.getByRole('status', { name: title });
  rerender(<AnswerChanges validation={validNow} />);
  expect([screen.getByRole('status', { name: title }) === place, place.textContent]).toEqual([true, '']);
});

it('says that nothing changed', () => {
  show(<AnswerChanges validation={{ ...validNow, changes: [] }} />);
  expect(screen.getByRole('status', { name: title }).textContent).toBe('Nothing changed since the last answer.');
});

it('lists what changed, politely', () => {
  const amounts = { unit: 'ug_thc', before: 15_500_000, after: 12_000_000 } as const;
  const reason = { code: 'CAREGIVER_INACTIVE' } as const;
  show(
    <AnswerChanges
      validation={{
        kind: 'refused',
        validatedAt: 1,
        reasons: [reason],
        changes: [
          { kind: 'available', orderType: 'MEDICAL', route: 'INHALATION', ...amounts },
          { kind: 'refused', item: null, reason },
        ],
      }}
    />,
  );
  const list = within(screen.getByRole('status', { name: title })).getByRole('list', { name: title });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toEqual([
    'Inhalation: available went from 15,500 mg THC to 12,000 mg THC.',
    "The sale is now refused: The caregiver's card is not active.",
  ]);
});
