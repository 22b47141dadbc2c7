import type { PatientSummary } from '../../shared/ipc/patient-views';
import { useWords } from './words';

type Props = { readonly patient: Pick<PatientSummary, 'registryExpiresOn' | 'expiryChange'> };

/** The registry knows the card better than this store did; said on the day it was learnt. */
export function ExpiryUpdate({ patient }: Props) {
  const { t, format } = useWords();
  if (patient.expiryChange === null) return null;
  const [from, to] = [format.day(patient.expiryChange.from), format.day(patient.registryExpiresOn)];
  return (
    <p className="expiry-update" role="status">
      {t('patients.expiryUpdated', { from, to })}
    </p>
  );
}
