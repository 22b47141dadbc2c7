import { ArrowLeft, HeartHandshake, Landmark, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RegisterView } from '../../../shared/ipc/register-views';
import { Button } from '../../ui/button';
import { ExpiryUpdate } from '../../ui/expiry-update';
import { PersonName, shownName } from '../../ui/person-name';
import { StandingNotice } from '../../ui/standing-notice';
import { useWords } from '../../ui/words';
import { WhyNot } from './caregiver-option';
import './patient-panel.css';

type Props = {
  readonly view: RegisterView;
  /** The find-patient box, which belongs to the patients feature. */
  readonly finder: ReactNode;
  readonly isFinderOpen: boolean;
  /** The licence the patient was found by is out of date. */
  readonly licenceExpiredOn: string | null;
  /** During summary and payment the people on the order are settled. */
  readonly isLocked: boolean;
  readonly onViewRegistry: () => void;
  readonly onAddCaregiver: () => void;
  readonly onRemoveCaregiver: () => void;
  readonly onClearPatient: () => void;
  readonly onCloseFinder: () => void;
};

export function PatientPanel({ view, finder, isFinderOpen, licenceExpiredOn, isLocked, ...intents }: Props) {
  const { t, format } = useWords();
  const { patient, caregiver } = view;
  const isFinderShown = patient === null || (isFinderOpen && !isLocked);
  return (
    <section className="patient-panel" aria-label={t('register.patientHeading')}>
      <h2 className="panel-title">{t('register.patientHeading')}</h2>
      {isFinderShown ? finder : null}
      {patient === null ? <p className="patient-none">{t('register.noPatient')}</p> : null}
      {patient !== null && isFinderShown ? (
        <Button kind="quiet" icon={<ArrowLeft aria-hidden="true" />} onPress={intents.onCloseFinder}>
          {t('register.keepPatient', { name: shownName(`${patient.firstName} ${patient.lastName}`) })}
        </Button>
      ) : null}
      {patient !== null && !isFinderShown ? (
        <PatientCard patient={patient} isLocked={isLocked} onClear={intents.onClearPatient} />
      ) : null}
      {patient !== null && licenceExpiredOn !== null ? (
        <p className="caregiver-needed" role="status">
          {t('patients.licenceExpired', { date: format.day(licenceExpiredOn) })}
        </p>
      ) : null}
      <div className="patient-actions">
        <Button
          icon={<Landmark aria-hidden="true" />}
          shortcut="F4"
          isDisabled={patient === null}
          onPress={intents.onViewRegistry}
        >
          {t('register.viewRegistry')}
        </Button>
        <Button
          icon={<HeartHandshake aria-hidden="true" />}
          shortcut="F6"
          isDisabled={patient === null || isLocked}
          onPress={intents.onAddCaregiver}
        >
          {t('register.addCaregiver')}
        </Button>
      </div>
      {caregiver !== null ? (
        <div className="person-card">
          <p className="person-role">{t('register.caregiver')}</p>
          <p className="person-main">
            <PersonName name={caregiver.name} />
          </p>
          {caregiver.isEligible ? null : (
            <p className="caregiver-needed">
              <WhyNot caregiver={caregiver} />
            </p>
          )}
          <div className="person-actions" hidden={isLocked}>
            <Button kind="quiet" onPress={intents.onAddCaregiver}>
              {t('register.changeCaregiver')}
            </Button>
            <Button kind="quiet" onPress={intents.onRemoveCaregiver}>
              {t('register.removeCaregiver')}
            </Button>
          </div>
        </div>
      ) : patient?.isMinor === true ? (
        <p className="caregiver-needed">{t('register.caregiverNeeded')}</p>
      ) : null}
    </section>
  );
}

type CardProps = {
  readonly patient: NonNullable<RegisterView['patient']>;
  readonly isLocked: boolean;
  readonly onClear: () => void;
};

function PatientCard({ patient, isLocked, onClear }: CardProps) {
  const { t, format } = useWords();
  const isActive = patient.cardStatus === null || patient.cardStatus === 'ACTIVE';
  return (
    <div className="person-card person-card-patient">
      <p className="person-main">
        <PersonName name={`${patient.firstName} ${patient.lastName}`} />
        {patient.isMinor ? <span className="chip chip-waiting">{t('register.minor')}</span> : null}
      </p>
      <p>{t('register.born', { date: format.day(patient.dateOfBirth) })}</p>
      <p className="person-card-line">
        <span>{t('register.card', { id: patient.registryId })}</span>
        {patient.cardStatus === null ? null : (
          <span className={isActive ? 'chip chip-good' : 'chip chip-bad'}>
            {t(`register.cardStatus.${patient.cardStatus}`)}
          </span>
        )}
      </p>
      <p>{t('register.cardUntil', { date: format.day(patient.registryExpiresOn) })}</p>
      <ExpiryUpdate patient={patient} />
      <StandingNotice standing={patient.standing} />
      {patient.note === '' ? null : (
        <details className="note-chip">
          <summary>
            <span className="chip">{t('patients.note')}</span>
          </summary>
          <p className="note-text">{patient.note}</p>
        </details>
      )}
      <div className="person-actions" hidden={isLocked}>
        <Button kind="quiet" icon={<UserX aria-hidden="true" />} onPress={onClear}>
          {t('register.changePatient')}
        </Button>
      </div>
    </div>
  );
}
