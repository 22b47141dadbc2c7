import { useId } from 'react';
import type { CaregiverView } from '../../../shared/ipc/caregiver-views';
import { isRefusalCode } from '../../ui/known-codes';
import { PersonName } from '../../ui/person-name';
import { ruleText } from '../../ui/rule-text';
import { useWords } from '../../ui/words';

type Props = { readonly caregiver: CaregiverView; readonly isChosen: boolean; readonly onChoose: () => void };

export function CaregiverOption({ caregiver, isChosen, onChoose }: Props) {
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
          {caregiver.isEligible ? t('caregivers.eligible') : <WhyNot caregiver={caregiver} />}
        </span>
        {caregiver.cardExpiresOn === null || caregiver.whyNot === 'CAREGIVER_CARD_EXPIRED' ? null : (
          <span className="choice-detail">
            {t('caregivers.expires', { date: format.day(caregiver.cardExpiresOn) })}
          </span>
        )}
      </span>
    </div>
  );
}

/** The rule in our words, and the state's own words beside it, which may say more. */
export function WhyNot({ caregiver }: Pick<Props, 'caregiver'>) {
  const words = useWords();
  const { whyNot, ineligibleReason, cardExpiresOn } = caregiver;
  // The state may name its rule by a code; the sentence beside it has said that already.
  const said = ineligibleReason === null || isRefusalCode(ineligibleReason) ? null : ineligibleReason;
  const rule = whyNot === null ? words.t('common.notKnown') : ruleText({ code: whyNot, on: cardExpiresOn }, words);
  return (
    <>
      {`${words.t('caregivers.notEligible')}: ${rule}`}
      {said === null ? null : (
        <>
          {' '}
          <bdi>{said}</bdi>
        </>
      )}
    </>
  );
}
