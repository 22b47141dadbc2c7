import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { CaregiverView } from '../../../shared/ipc/patient-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { PersonName } from '../../ui/person-name';
import type { Remote } from '../../ui/remote';
import { useWords } from '../../ui/words';

type Props = {
  readonly isOpen: boolean;
  readonly caregivers: Remote<readonly CaregiverView[], null>;
  readonly onChoose: (cardId: string) => void;
  readonly onClose: () => void;
};

/** Asks the state each time it opens: eligibility is the state's to say, and it changes. */
export function CaregiverDialog({ isOpen, caregivers, onChoose, onClose }: Props) {
  const { t } = useWords();
  const { data, isLoading, failure, load, clear } = useStore(caregivers);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    setChosen(null);
    clear();
    void load(null);
  }, [isOpen, load, clear]);
  const list = data ?? [];
  const preselected =
    list.filter(each => each.isEligible).length === 1 ? list.find(each => each.isEligible) : undefined;
  const current = chosen ?? preselected?.cardId ?? null;
  return (
    <AppDialog title={t('caregivers.title')} isOpen={isOpen} onClose={onClose}>
      <FailureNotice failure={failure} />
      {isLoading ? <p role="status">{t('caregivers.loading')}</p> : null}
      {data !== null && list.length === 0 ? <p>{t('caregivers.none')}</p> : null}
      {list.length === 0 ? null : (
        <div className="choice-list" role="listbox" aria-label={t('caregivers.list')}>
          {list.map(caregiver => (
            <CaregiverOption
              key={caregiver.cardId}
              caregiver={caregiver}
              isChosen={caregiver.cardId === current}
              onChoose={() => setChosen(caregiver.cardId)}
            />
          ))}
        </div>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button
          kind="primary"
          isDisabled={current === null}
          onPress={() => (current === null ? undefined : onChoose(current))}
        >
          {t('caregivers.choose')}
        </Button>
      </div>
    </AppDialog>
  );
}

type OptionProps = { readonly caregiver: CaregiverView; readonly isChosen: boolean; readonly onChoose: () => void };

function CaregiverOption({ caregiver, isChosen, onChoose }: OptionProps) {
  const { t, format } = useWords();
  const detailId = useId();
  const choose = () => (caregiver.isEligible ? onChoose() : undefined);
  return (
    <div
      role="option"
      tabIndex={0}
      className="choice"
      aria-selected={isChosen}
      aria-disabled={!caregiver.isEligible}
      aria-describedby={detailId}
      onClick={choose}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      <PersonName name={caregiver.name} />
      <span id={detailId} className="choice-details" aria-hidden="true">
        <span className="choice-detail">
          {caregiver.isEligible
            ? t('caregivers.eligible')
            : `${t('caregivers.notEligible')}: ${caregiver.ineligibleReason ?? t('common.notKnown')}`}
        </span>
        {caregiver.cardExpiresOn === null ? null : (
          <span className="choice-detail">
            {t('caregivers.expires', { date: format.day(caregiver.cardExpiresOn) })}
          </span>
        )}
      </span>
    </div>
  );
}
