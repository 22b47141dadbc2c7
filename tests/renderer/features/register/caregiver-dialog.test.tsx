import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CaregiverDialog } from '../../../../renderer/features/register/caregiver-dialog';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import type { CaregiverListView, CaregiverView } from '../../../../shared/ipc/caregiver-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aCaregiver, someCaregivers } from '../../support/views';

const neverAsked: CaregiverListView = { caregivers: [], asOf: null };
type Answers = { readonly kept?: CaregiverListView; readonly now: CaregiverListView | ReturnType<typeof failure> };

function aDialog({ kept = neverAsked, now }: Answers, props: { isMinor?: boolean; currentId?: string } = {}) {
  const chosen: string[] = [];
  const { caregivers } = createRegisterRemotes(
    aClient({ 'register.listCaregivers': ({ refresh }) => (refresh ? now : kept) }).client,
  );
  const shown = show(
    <CaregiverDialog
      isOpen
      isMinor={props.isMinor ?? false}
      currentId={props.currentId ?? null}
      caregivers={caregivers}
      onChoose={id => chosen.push(id)}
      onClose={() => undefined}
    />,
  );
  return { chosen, ...shown };
}

const eva = aCaregiver({ cardId: 'C3', name: 'Eva Lund' });
const barred = aCaregiver({ cardId: 'C2', name: 'Tom Bell', isEligible: false, whyNot: 'CAREGIVER_INACTIVE' });
const chooseButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Choose caregiver' });
const plain = (text: string | null) => (text ?? '').replaceAll('\u202f', ' ');

describe('choosing', () => {
  it('lists caregivers by name and takes the one picked', async () => {
    const { user, chosen } = aDialog({ now: someCaregivers(aCaregiver(), eva) });
    const option = await screen.findByRole('option', { name: 'Eva Lund' });
    expect(chooseButton().disabled).toBe(true);
    await user.click(option);
    await user.click(chooseButton());
    expect(chosen).toEqual(['C3']);
  });

  it('takes the only eligible one at once, and never one who is not', async () => {
    const { user, chosen } = aDialog({ now: someCaregivers(aCaregiver(), barred) });
    await user.click(await screen.findByRole('option', { name: 'Tom Bell' }));
    await user.click(chooseButton());
    expect(chosen).toEqual(['C1']);
  });

  it('starts from the one on the cart', async () => {
    aDialog({ now: someCaregivers(aCaregiver(), eva) }, { currentId: 'C3' });
    const option = await screen.findByRole('option', { name: 'Eva Lund' });
    expect([option.getAttribute('aria-selected'), chooseButton().disabled]).toEqual(['true', false]);
  });
});

describe('the list', () => {
  it('is shown as it was kept, and in place as the state gives it now', async () => {
    aDialog({ kept: someCaregivers(aCaregiver()), now: someCaregivers(barred) });
    await screen.findByRole('option', { name: 'Tom Bell' });
    expect([screen.queryByRole('option', { name: 'Ines Mora' }), chooseButton().disabled]).toEqual([null, true]);
  });

  it('stays with its time when the state cannot be asked', async () => {
    aDialog({ kept: someCaregivers(aCaregiver()), now: failure('E-NET-01') });
    expect((await screen.findByRole('alert')).textContent).toContain('The state system cannot be reached.');
    expect(plain(screen.getByRole('status').textContent)).toMatch(/^As of .*10:00 AM\.$/);
    expect(chooseButton().disabled).toBe(false);
  });

  it('says when the state lists nobody', async () => {
    aDialog({ now: someCaregivers() });
    expect(await screen.findByText('The state lists no caregiver for this patient.')).toBeTruthy();
  });
});

describe('a patient under 18', () => {
  it.each<[string, CaregiverView[], string]>([
    ['needs one', [aCaregiver()], 'Patients under 18 need a caregiver.'],
    [
      'without an eligible one cannot be sold to',
      [barred],
      'This patient is under 18 and no listed caregiver may collect today. Nothing can be sold.',
    ],
  ])('%s', async (_, list, sentence) => {
    aDialog({ now: someCaregivers(...list) }, { isMinor: true });
    await waitFor(() => expect(screen.getByText(sentence)).toBeTruthy());
  });
});
