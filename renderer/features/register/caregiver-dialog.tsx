import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CaregiverListView, CaregiverView } from '../../../shared/ipc/caregiver-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import type { Remote } from '../../ui/remote';
import { useWords } from '../../ui/words';
import './caregiver-dialog.css';
import { CaregiverOption } from './caregiver-option';

type Props = {
  readonly isOpen: boolean;
  /** Under age: without a caregiver nothing can be sold. */
  readonly isMinor: boolean;
  /** The one on the cart now. */
  readonly currentId: string | null;
  readonly caregivers: Remote<CaregiverListView, { readonly refresh: boolean }>;
  readonly onChoose: (cardId: string) => void;
  readonly onClose: () => void;
};

/** Shows the kept list at once and asks the state meanwhile: eligibility is the state's to say, and it changes. */
export function CaregiverDialog({ isOpen, isMinor, currentId, caregivers, onChoose, onClose }: Props) {
  const { t } = useWords();
  const { data, isLoading, failure, load, clear } = useStore(caregivers);
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    setPicked(null);
    clear();
    let isStillOpen = true;
    void load({ refresh: false }).then(() => (isStillOpen ? load({ refresh: true }) : undefined));
    return () => {
      isStillOpen = false;
    };
  }, [isOpen, load, clear]);
  const list = data?.caregivers ?? [];
  const chosen = choiceOf(list, picked ?? currentId);
  return (
    <AppDialog title={t('caregivers.title')} isOpen={isOpen} onClose={onClose}>
      <div className="registry-bar">
        <AsOf list={data} isLoading={isLoading} />
        <Button icon={<RefreshCw aria-hidden="true" />} isBusy={isLoading} onPress={() => void load({ refresh: true })}>
          {t('common.refresh')}
        </Button>
      </div>
      <div className="caregiver-picker">
        <FailureNotice failure={failure} />
        <MinorNotice isMinor={isMinor} list={data} isLoading={isLoading} />
        {data?.asOf != null && list.length === 0 && !isLoading ? <p>{t('caregivers.none')}</p> : null}
        {list.length === 0 ? null : (
          <div className="choice-list" role="listbox" aria-label={t('caregivers.list')}>
            {list.map(caregiver => (
              <CaregiverOption
                key={caregiver.cardId}
                caregiver={caregiver}
                isChosen={caregiver.cardId === chosen}
                onChoose={() => setPicked(caregiver.cardId)}
              />
            ))}
          </div>
        )}
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button
          kind="primary"
          isDisabled={chosen === null}
          onPress={() => (chosen === null ? undefined : onChoose(chosen))}
        >
          {t('caregivers.choose')}
        </Button>
      </div>
    </AppDialog>
  );
}

/** Whoever was picked, while still eligible; else the only one there is to choose. */
function choiceOf(list: readonly CaregiverView[], picked: string | null): string | null {
  const eligible = list.filter(each => each.isEligible);
  const meant = eligible.find(each => each.cardId === picked) ?? (eligible.length === 1 ? eligible[0] : undefined);
  return meant?.cardId ?? null;
}

type ListProps = { readonly list: CaregiverListView | null; readonly isLoading: boolean };

function AsOf({ list, isLoading }: ListProps) {
  const { t, format } = useWords();
  const asOf = list?.asOf ?? null;
  const known = asOf === null ? null : t('caregivers.asOf', { time: format.dateTime(asOf) });
  return (
    <p role="status">{[known, isLoading ? t('caregivers.loading') : null].filter(part => part !== null).join(' ')}</p>
  );
}

/** Said before any work is wasted on a cart that cannot be sold. */
function MinorNotice({ isMinor, list, isLoading }: ListProps & { readonly isMinor: boolean }) {
  const { t } = useWords();
  if (!isMinor) return null;
  const isHopeless = !isLoading && list?.asOf != null && !list.caregivers.some(each => each.isEligible);
  return (
    <Notice tone={isHopeless ? 'bad' : 'warning'}>
      <p>{t(isHopeless ? 'caregivers.minorWithoutAny' : 'register.caregiverNeeded')}</p>
    </Notice>
  );
}
