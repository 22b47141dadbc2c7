import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PatientForm } from '../../../../renderer/features/patients/patient-form';
import type { Alike, Scanned } from '../../../../renderer/features/patients/patients-store';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { PatientInput, PatientPrefill, PatientSummary } from '../../../../shared/ipc/patient-views';
import type { FailureReply } from '../../../../shared/ipc/reply';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aPatient, aPatientRow } from '../../support/views';

type Options = {
  readonly patient?: PatientSummary | null;
  readonly language?: Language;
  readonly isSaving?: boolean;
  readonly prefill?: PatientPrefill;
  readonly scanned?: Scanned;
  readonly alike?: Alike;
};

function aForm({ patient = null, language = 'en', isSaving = false, ...more }: Options = {}) {
  const saved: PatientInput[] = [];
  const cancelled: string[] = [];
  const pressed: string[] = [];
  const form = (refusal: FailureReply | null) => (
    <PatientForm
      patient={patient}
      prefill={more.prefill ?? null}
      scanned={more.scanned ?? null}
      alike={more.alike ?? null}
      failure={refusal}
      isSaving={isSaving}
      onSave={fields => saved.push(fields)}
      onCancel={() => cancelled.push('cancel')}
      onOpenExisting={id => pressed.push(`open ${id}`)}
      onUseExisting={id => pressed.push(`use ${id}`)}
      onDistinct={() => pressed.push('distinct')}
    />
  );
  const { rerender, ...shown } = show(form(null), language);
  return { saved, cancelled, pressed, refuse: (refusal: FailureReply) => rerender(form(refusal)), ...shown };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const typed = [
  ['First Name', 'Rosa'],
  ['Last Name', 'Delgado'],
  ['Date of Birth', '5/2/1984'],
  ['State Registry ID', 'P7QK-2M4X'],
  ['State Registry ID Expiration', '11/30/2026'],
] as const;
const sent: PatientInput = {
  firstName: 'Rosa',
  lastName: 'Delgado',
  dateOfBirth: '1984-05-02',
  registryId: 'P7QK-2M4X',
  registryState: 'FL',
  registryExpiresOn: '2026-11-30',
};
/** What stands at a field, as a screen reader would say it. */
const noteAt = (name: string) => {
  const note = box(name).getAttribute('aria-describedby');
  return note === null ? null : document.getElementById(note)?.textContent;
};

describe('a new patient', () => {
  it('is sent as typed in the guide’s six fields', async () => {
    const { user, saved } = aForm();
    expect(screen.getByRole('form', { name: 'New patient' })).toBeTruthy();
    expect(typed.map(([name]) => box(name).placeholder)).toEqual(['', '', 'MM/DD/YYYY', '', 'MM/DD/YYYY']);
    for (const [name, text] of typed) await user.type(box(name), text);
    expect(screen.getByRole('combobox', { name: 'State Registry ID State' }).textContent).toBe('Florida');
    await user.click(screen.getByRole('button', { name: 'Save patient' }));
    await waitFor(() => expect(saved).toEqual([sent]));
  });

  it('is not sent with a mistake: every mistake is named and the first one has the cursor', async () => {
    const { user, saved } = aForm();
    await user.type(box('First Name'), 'Rosa');
    await user.type(box('Date of Birth'), '13/45/1984');
    await user.type(box('State Registry ID'), 'P7QK-2M4X');
    await user.click(screen.getByRole('button', { name: 'Save patient' }));
    await waitFor(() => expect(noteAt('Last Name')).toBe('Fill in this field.'));
    expect(typed.map(([name]) => noteAt(name))).toEqual([
      null,
      'Fill in this field.',
      'Enter a date as MM/DD/YYYY.',
      null,
      'Fill in this field.',
    ]);
    expect([document.activeElement, saved]).toEqual([box('Last Name'), []]);
  });

  it('is sent once the mistakes are put right', async () => {
    const { user, saved } = aForm();
    await user.click(screen.getByRole('button', { name: 'Save patient' }));
    await waitFor(() => expect(document.activeElement).toBe(box('First Name')));
    for (const [name, text] of typed) await user.type(box(name), text);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(saved).toEqual([sent]));
  });
});

describe('an edited patient', () => {
  it('begins with what is known and sends what was changed', async () => {
    const { user, saved } = aForm({ patient: aPatient() });
    expect(screen.getByRole('form', { name: 'Edit patient' })).toBeTruthy();
    expect(typed.map(([name]) => box(name).value)).toEqual([
      'Rosa',
      'Delgado',
      '05/02/1984',
      'P7QK-2M4X',
      '11/30/2026',
    ]);
    await user.clear(box('Last Name'));
    await user.type(box('Last Name'), 'Mora{Enter}');
    await waitFor(() => expect(saved).toEqual([{ ...sent, lastName: 'Mora' }]));
  });
});

describe('a refusal of the main process', () => {
  it('stands at the field it names', async () => {
    const { refuse } = aForm({ patient: aPatient() });
    refuse(failure('E-PAT-11', { field: 'dateOfBirth', problem: 'in-future' }));
    await waitFor(() => expect(noteAt('Date of Birth')).toBe('This date is in the future.'));
    expect(document.activeElement).toBe(box('Date of Birth'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stands at the field in Spanish', async () => {
    const { refuse } = aForm({ patient: aPatient(), language: 'es' });
    refuse(failure('E-PAT-11', { field: 'lastName', problem: 'too-long' }));
    await waitFor(() => expect(noteAt('Apellido')).toBe('Es demasiado largo.'));
  });

  it('does not keep the corrected form from being sent', async () => {
    const { refuse, user, saved } = aForm({ patient: aPatient({ dateOfBirth: '2999-01-01' }) });
    refuse(failure('E-PAT-11', { field: 'dateOfBirth', problem: 'in-future' }));
    await waitFor(() => expect(noteAt('Date of Birth')).toBe('This date is in the future.'));
    await user.clear(box('Date of Birth'));
    await user.type(box('Date of Birth'), '05/02/1984{Enter}');
    await waitFor(() => expect(saved).toEqual([sent]));
    expect(noteAt('Date of Birth')).toBeNull();
  });

  it('that names no field stands under the form', () => {
    const { refuse } = aForm();
    refuse(failure('E-PAT-09'));
    expect(screen.getByRole('alert').textContent).toBe('A patient with this State Registry ID already exists.');
  });
});

describe('a patient who may be there already', () => {
  const alike: Alike = { rows: [aPatientRow(), aPatientRow({ id: 'p-2', firstName: 'Rosana' })], fields: sent };

  it('with the same card is opened', async () => {
    const { refuse, user, pressed } = aForm();
    refuse(failure('E-PAT-09', { patientId: 'p-7' }));
    await user.click(screen.getByRole('button', { name: 'Open existing patient' }));
    expect(pressed).toEqual(['open p-7']);
  });

  it('is chosen from those alike, or declared somebody else', async () => {
    const { user, pressed } = aForm({ alike });
    const list = screen.getByRole('list', { name: 'Patients with the same birth date and a similar name' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Rosa DelgadoBorn 1984 · •••• 2M4X · Card valid until Nov 30, 2026Use existing',
      'Rosana DelgadoBorn 1984 · •••• 2M4X · Card valid until Nov 30, 2026Use existing',
    ]);
    const [, second] = within(list).getAllByRole('button', { name: 'Use existing' });
    if (second !== undefined) await user.click(second);
    await user.click(screen.getByRole('button', { name: 'Create anyway' }));
    expect(pressed).toEqual(['use p-2', 'distinct']);
  });

  it('is saved anyway when a record was edited', () => {
    aForm({ patient: aPatient(), alike });
    expect(screen.getByRole('button', { name: 'Save anyway' })).toBeTruthy();
  });
});

describe('a form that a scan filled in', () => {
  it('has what the licence said, and says what is missing and that it is out of date', () => {
    aForm({
      prefill: { firstName: 'Jane', lastName: 'Sample', dateOfBirth: '1985-07-04', registryId: '' },
      scanned: { kind: 'unknown', licenceExpiredOn: '2026-03-01' },
    });
    expect(typed.map(([name]) => box(name).value)).toEqual(['Jane', 'Sample', '07/04/1985', '', '']);
    expect(screen.getByRole('status').textContent).toBe(
      'No patient of this store matches the scan. Fill in the rest and save.' +
        'The driver’s licence expired on Mar 1, 2026.',
    );
  });
});

it('sends nothing while it is being saved, and is left by Cancel', async () => {
  const { user, saved, cancelled } = aForm({ patient: aPatient(), isSaving: true });
  await user.click(screen.getByRole('button', { name: 'Save patient', busy: true }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect([saved, cancelled]).toEqual([[], ['cancel']]);
});
