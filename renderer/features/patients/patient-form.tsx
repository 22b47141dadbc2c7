import { UserSearch } from 'lucide-react';
import { useEffect, useId } from 'react';
import { useForm } from 'react-hook-form';
import type { PatientInput, PatientPrefill, PatientSummary } from '../../../shared/ipc/patient-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PatientForm as PatientFields } from '../../../shared/people/patient-form';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { patientFieldOf, patientProblem } from '../../ui/patient-problem-text';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import { AlikePatients } from './alike-patients';
import { checkForm, formOf } from './patient-fields';
import type { Alike, Scanned } from './patients-store';
import { ScannedNotice } from './scanned-notice';
import './patient-form.css';

type Props = {
  readonly patient: PatientSummary | null;
  readonly prefill: PatientPrefill | null;
  readonly scanned: Scanned | null;
  readonly alike: Alike | null;
  readonly failure: FailureReply | null;
  readonly isSaving: boolean;
  readonly onSave: (fields: PatientInput) => void;
  readonly onCancel: () => void;
  readonly onOpenExisting: (patientId: string) => void;
  readonly onUseExisting: (patientId: string) => void;
  readonly onDistinct: () => void;
};

/** The guide's six fields. The main process decides; what it refuses is shown at the field it names. */
export function PatientForm({ patient, prefill, scanned, alike, failure, isSaving, onSave, ...intents }: Props) {
  const { t } = useWords();
  const stateId = useId();
  const { register, handleSubmit, setError, setFocus, formState } = useForm<PatientFields>({
    defaultValues: formOf(patient, prefill),
  });
  const holderId = failure?.code === 'E-PAT-09' ? failure.params['patientId'] : undefined;
  const refusedField = failure?.code === 'E-PAT-11' ? patientFieldOf(failure.params) : null;
  useEffect(() => {
    if (failure !== null && refusedField !== null) {
      setError(refusedField, { message: patientProblem(failure.params, t) });
      setFocus(refusedField);
    }
  }, [failure, refusedField, setError, setFocus, t]);

  const submit = handleSubmit(fields => {
    const checked = checkForm(fields);
    if (checked.ok) return onSave(checked.value);
    for (const { field, problem } of checked.error) setError(field, { message: t(`patients.problem.${problem}`) });
    const first = checked.error[0];
    if (first !== undefined) setFocus(first.field);
  });
  const field = (name: keyof PatientFields, maxLength: number, hint?: string) => (
    <TextField
      label={t(`patients.${name}`)}
      maxLength={maxLength}
      error={formState.errors[name]?.message ?? null}
      {...(hint === undefined ? {} : { placeholder: hint })}
      {...register(name)}
    />
  );
  return (
    <form
      className="patient-form"
      noValidate
      aria-label={t(patient === null ? 'patients.new' : 'patients.edit')}
      onSubmit={event => void submit(event)}
    >
      <ScannedNotice scanned={scanned} />
      <div className="patient-form-grid">
        {field('firstName', 120)}
        {field('lastName', 120)}
        {field('dateOfBirth', 10, t('patients.dateHint'))}
        {field('registryId', 64)}
        <div className="field">
          <label className="field-label" htmlFor={stateId}>
            {t('patients.registryState')}
          </label>
          <select id={stateId} className="select" {...register('registryState')}>
            <option value="FL">{t('patients.florida')}</option>
          </select>
        </div>
        {field('registryExpiresOn', 10, t('patients.dateHint'))}
      </div>
      {refusedField === null ? <FailureNotice failure={failure} /> : null}
      {typeof holderId === 'string' ? (
        <Button icon={<UserSearch aria-hidden="true" />} onPress={() => intents.onOpenExisting(holderId)}>
          {t('patients.openExisting')}
        </Button>
      ) : null}
      {alike === null ? null : (
        <AlikePatients
          alike={alike}
          isNew={patient === null}
          isSaving={isSaving}
          onUse={intents.onUseExisting}
          onDistinct={intents.onDistinct}
        />
      )}
      <div className="dialog-actions">
        <Button onPress={intents.onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" kind="primary" isBusy={isSaving}>
          {t('patients.save')}
        </Button>
      </div>
    </form>
  );
}
