import { ArrowLeft } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { PatientWork } from './patient-work';
import type { PatientsStore } from './patients-store';
import './patients.css';

type Props = { readonly store: PatientsStore; readonly onUse: (patientId: string) => void };

export function PatientsScreen({ store, onUse }: Props) {
  const { t } = useWords();
  const { mode, open, reset } = useStore(store);
  return (
    <section className="page patients" aria-label={t('patients.title')}>
      <header className="page-head">
        <h1 className="page-title">{t('patients.title')}</h1>
        {mode === 'find' ? null : (
          <Button icon={<ArrowLeft aria-hidden="true" />} onPress={reset}>
            {t('common.back')}
          </Button>
        )}
      </header>
      <div className="page-card">
        {mode === 'find' ? <p className="page-lead">{t('patients.chooseHint')}</p> : null}
        <PatientWork store={store} onPick={id => void open(id)} onUse={onUse} placement="below" />
      </div>
    </section>
  );
}
