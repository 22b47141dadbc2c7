import { useId, useState } from 'react';
import { readReason } from '../../../shared/people/approval';
import { Button } from '../../ui/button';
import { ReasonField } from '../../ui/reason-field';
import { useWords } from '../../ui/words';
import './undo.css';

type Props = {
  readonly isBusy: boolean;
  /** What was found; the state is asked once more with it. */
  readonly onScheduleAgain: (reason: string) => void;
};

/** Beside goods that the state did not put down to be destroyed, also after the trouble was called dealt with: what stood in the way may be gone. */
export function ScheduleAgain({ isBusy, onScheduleAgain }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const lead = useId();
  const read = readReason(reason);
  return (
    <fieldset className="undo-again" aria-describedby={lead}>
      <legend className="visually-hidden">{t('undo.incidents.scheduleAgain')}</legend>
      <p id={lead}>{t('undo.again')}</p>
      <div className="undo-incident-end">
        <ReasonField label={t('undo.incidents.reason')} value={reason} onChange={setReason} />
        <Button
          kind="primary"
          isBusy={isBusy}
          isDisabled={read === null}
          onPress={() => (read === null ? undefined : onScheduleAgain(read))}
        >
          {t('undo.incidents.scheduleAgain')}
        </Button>
      </div>
    </fieldset>
  );
}
