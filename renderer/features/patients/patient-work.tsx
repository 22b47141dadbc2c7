import { ArrowLeft, UserPlus } from 'lucide-react';
import type { Ref } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../shared/kernel/assert-never';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { FindPatient } from './find-patient';
import { PatientDetails } from './patient-details';
import { PatientForm } from './patient-form';
import type { PatientsStore } from './patients-store';

type Props = {
  readonly store: PatientsStore;
  /** A person picked from the list: the Register takes them at once, the Patients screen opens their card. */
  readonly onPick: (patientId: string) => void;
  readonly onUse: (patientId: string) => void;
  /** Over what follows on the Register, which has no head with a way back as the Patients screen has. */
  readonly placement: 'over' | 'below';
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

/** Find, create, edit, use: the same on the Register and on the Patients screen. */
export function PatientWork({ store, onPick, onUse, placement, inputRef }: Props) {
  const { t } = useWords();
  const state = useStore(store);
  switch (state.mode) {
    case 'find':
      return (
        <div className="patient-find">
          <FindPatient store={store} onChoose={onPick} placement={placement} inputRef={inputRef} />
          <Button icon={<UserPlus aria-hidden="true" />} onPress={state.startNew}>
            {t('patients.new')}
          </Button>
        </div>
      );
    case 'form':
      return (
        <PatientForm
          patient={state.patient}
          prefill={state.prefill}
          scanned={state.scanned}
          alike={state.alike}
          failure={state.failure}
          isSaving={state.isSaving}
          onSave={fields => void state.save(fields)}
          onCancel={state.cancel}
          onOpenExisting={id => void state.open(id)}
          onUseExisting={onPick}
          onDistinct={() => void state.saveDistinct()}
        />
      );
    case 'card': {
      const { patient } = state;
      return patient === null ? null : (
        <>
          <PatientDetails
            patient={patient}
            wasSaved={state.wasSaved}
            scanned={state.scanned}
            failure={state.failure}
            onUse={() => onUse(patient.id)}
            onEdit={() => void state.startEdit()}
            onSaveNote={state.saveNote}
          />
          {placement === 'over' ? (
            <Button kind="quiet" icon={<ArrowLeft aria-hidden="true" />} onPress={state.reset}>
              {t('common.back')}
            </Button>
          ) : null}
        </>
      );
    }
    default:
      return assertNever(state.mode, 'patients mode');
  }
}
