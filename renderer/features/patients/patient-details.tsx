import { Pencil, UserCheck } from 'lucide-react';
import type { PatientSummary } from '../../../shared/ipc/patient-views';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PersonName } from '../../ui/person-name';
import { useWords } from '../../ui/words';

type Props = {
  readonly patient: PatientSummary;
  readonly wasSaved: boolean;
  readonly onUse: () => void;
  readonly onEdit: () => void;
};

export function PatientDetails({ patient, wasSaved, onUse, onEdit }: Props) {
  const { t, format } = useWords();
  return (
    <section className="patient-details" aria-label={`${patient.firstName} ${patient.lastName}`}>
      {wasSaved ? (
        <Notice tone="good">
          <p role="status">{t('patients.saved')}</p>
        </Notice>
      ) : null}
      <h2 className="patient-details-name">
        <PersonName name={`${patient.firstName} ${patient.lastName}`} />
        {patient.isMinor ? <span className="chip chip-waiting">{t('register.minor')}</span> : null}
      </h2>
      <dl className="facts">
        <div>
          <dt>{t('patients.dateOfBirth')}</dt>
          <dd>{format.day(patient.dateOfBirth)}</dd>
        </div>
        <div>
          <dt>{t('patients.registryId')}</dt>
          <dd>{patient.registryId}</dd>
        </div>
        <div>
          <dt>{t('patients.registryState')}</dt>
          <dd>{t('patients.florida')}</dd>
        </div>
        <div>
          <dt>{t('patients.registryExpiresOn')}</dt>
          <dd>
            {format.day(patient.registryExpiresOn)}
            {patient.cardStatus === null ? '' : ` · ${t(`register.cardStatus.${patient.cardStatus}`)}`}
          </dd>
        </div>
      </dl>
      <div className="dialog-actions">
        <Button icon={<Pencil aria-hidden="true" />} onPress={onEdit}>
          {t('patients.edit')}
        </Button>
        <Button kind="primary" icon={<UserCheck aria-hidden="true" />} onPress={onUse}>
          {t('patients.use')}
        </Button>
      </div>
    </section>
  );
}
