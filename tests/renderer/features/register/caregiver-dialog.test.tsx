import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CaregiverDialog } from '../../../../renderer/features/register/caregiver-dialog';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import type { CaregiverView } from '../../../../shared/ipc/patient-views';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aCaregiver } from '../../support/views';

function aDialog(list: CaregiverView[]) {
  const chosen: string[] = [];
  const { caregivers } = createRegisterRemotes(aClient({ 'register.listCaregivers': () => list }).client);
  const shown = show(
    <CaregiverDialog isOpen caregivers={caregivers} onChoose={id => chosen.push(id)} onClose={() => undefined} />,
  );
  return { chosen, ...shown };
}

const barred = aCaregiver({ cardId: 'C2', name: 'Tom Bell', isEligible: false, ineligibleReason: 'card expired' });

it('lists caregivers by name and chooses the one picked', async () => {
  const { user, chosen } = aDialog([aCaregiver(), aCaregiver({ cardId: 'C3', name: 'Eva Lund' })]);
  const eva = await screen.findByRole('option', { name: 'Eva Lund' });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Choose caregiver' }).disabled).toBe(true);
  await user.click(eva);
  await user.click(screen.getByRole('button', { name: 'Choose caregiver' }));
  expect(chosen).toEqual(['C3']);
});

it('says why one is not eligible and does not let it be picked', async () => {
  const { user, chosen } = aDialog([aCaregiver(), barred]);
  await user.click(await screen.findByRole('option', { name: 'Tom Bell' }));
  expect(screen.getByText('Not eligible: card expired')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Choose caregiver' }));
  expect(chosen).toEqual(['C1']);
});

it('says when the state lists nobody', async () => {
  aDialog([]);
  expect(await screen.findByText('The state lists no caregiver for this patient.')).toBeTruthy();
});
