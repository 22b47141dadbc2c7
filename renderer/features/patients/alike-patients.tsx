import { UserCheck } from 'lucide-react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PersonName } from '../../ui/person-name';
import { useWords } from '../../ui/words';
import { rowDetail } from './find-patient';
import type { Alike } from './patients-store';

type Props = {
  readonly alike: Alike;
  readonly isNew: boolean;
  readonly isSaving: boolean;
  readonly onUse: (patientId: string) => void;
  readonly onDistinct: () => void;
};

/** Two records of one person split their history, so an existing one is the easier way out of this. */
export function AlikePatients({ alike, isNew, isSaving, onUse, onDistinct }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div role="alert" className="alike">
      <Notice tone="warning" title={t('errors.E-PAT-12')}>
        <p>{t('patients.alikeHint')}</p>
      </Notice>
      <ul className="alike-list" aria-label={t('patients.alike')}>
        {alike.rows.map(row => (
          <li key={row.id} className="alike-row">
            <span className="alike-person">
              <span className="search-name">
                <PersonName name={`${row.firstName} ${row.lastName}`} />
              </span>
              <span className="search-detail">{rowDetail(row, words)}</span>
            </span>
            <Button icon={<UserCheck aria-hidden="true" />} onPress={() => onUse(row.id)}>
              {t('patients.useExisting')}
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" isBusy={isSaving} onPress={onDistinct}>
        {t(isNew ? 'patients.createAnyway' : 'patients.saveAnyway')}
      </Button>
    </div>
  );
}
