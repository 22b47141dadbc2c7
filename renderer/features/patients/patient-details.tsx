import { Pencil, UserCheck } from 'lucide-react';
import type { PatientSummary } from '../../../shared/ipc/patient-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import { Button } from '../../ui/button';
import { ExpiryUpdate } from '../../ui/expiry-update';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { PersonName } from '../../ui/person-name';
import { StandingNotice } from '../../ui/standing-notice';
import { useWords } from '../../ui/words';
import { PatientNote } from './patient-note';
import type { Scanned } from './patients-store';
import { ScannedNotice } from './scanned-notice';

type Props = {
  readonly patient: PatientSummary;
  readonly wasSaved: boolean;
  readonly scanned: Scanned | null;
  readonly failure: FailureReply | null;
  readonly onUse: () => void;
  readonly onEdit: () => void;
  readonly onSaveNote: (note: string) => Promise<boolean>;
};

export function PatientDetails({ patient, wasSaved, scanned, failure, onUse, onEdit, onSaveNote }: Props) {
  const { t, format } = useWords();
  return (
    <section className="patient-details" aria-label={`${patient.firstName} ${patient.lastName}`}>
      {wasSaved ? (
        <Notice tone="good">
          <p role="status">{t('patients.saved')}</p>
        </Notice>
      ) : null}
      <ScannedNotice scanned={scanned} />
      <FailureNotice failure={failure} />
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
      <StandingNotice standing={patient.standing} />
      <ExpiryUpdate patient={patient} />
      <PatientNote key={patient.id} note={patient.note} onSave={onSaveNote} />
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
