import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CaregiverOption } from '../../../../renderer/features/register/caregiver-option';
import type { CaregiverView } from '../../../../shared/ipc/caregiver-views';
import { show } from '../../support/render';
import { aCaregiver } from '../../support/views';

function anOption(change: Partial<CaregiverView>) {
  const chosen: string[] = [];
  const caregiver = aCaregiver({ name: 'Tom Bell', ...change });
  const shown = show(
    <CaregiverOption caregiver={caregiver} isChosen={false} onChoose={() => chosen.push(caregiver.cardId)} />,
  );
  return { chosen, ...shown };
}

it('is taken by the keyboard too', async () => {
  const { user, chosen } = anOption({});
  await user.tab();
  await user.keyboard('{Enter} ');
  expect(chosen).toEqual(['C1', 'C1']);
});

it.each<[Partial<CaregiverView>, string]>([
  [{ whyNot: 'CAREGIVER_CARD_EXPIRED', cardExpiresOn: '2026-03-31' }, "The caregiver's card expired on Mar 31, 2026."],
  [
    { whyNot: 'CAREGIVER_INACTIVE', ineligibleReason: 'Two other patients' },
    "The caregiver's card is not active. Two other patientsCard valid until Dec 31, 2026",
  ],
  [
    { whyNot: 'CAREGIVER_INACTIVE', ineligibleReason: 'CAREGIVER_INACTIVE', cardExpiresOn: null },
    "The caregiver's card is not active.",
  ],
])('says in words why not: %j', async (change, words) => {
  const { user, chosen, container } = anOption({ isEligible: false, ...change });
  await user.click(screen.getByRole('option', { name: 'Tom Bell' }));
  expect([container.querySelector('.choice-details')?.textContent, chosen]).toEqual([`Not eligible: ${words}`, []]);
});
