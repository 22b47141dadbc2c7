import { useWords } from '../../ui/words';
import type { Flash } from './register-store';

const words = {
  added: 'added',
  'patient-chosen': 'patient',
  'caregiver-scanned': 'caregiver',
  'patients-alike': 'alike',
  'patient-unknown': 'unknown',
  matches: 'matches',
  refused: 'refused',
} as const;

/** A short sign beside the scan box, restarted by each scan; the words are for those who do not see it. */
export function ScanFlash({ flash }: { readonly flash: Flash | null }) {
  const { t } = useWords();
  return (
    <p className="scan-flash" role="status">
      {flash === null ? null : (
        <span key={flash.serial} className={`scan-sign scan-sign-${words[flash.kind]}`}>
          {t(`register.flash.${words[flash.kind]}`)}
        </span>
      )}
    </p>
  );
}
