import { type FormEvent, useRef, useState } from 'react';
import { readReason } from '../../../shared/people/approval';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import type { ShownError } from '../../ui/error-text';
import { FailureNotice } from '../../ui/failure-notice';
import { ReasonField } from '../../ui/reason-field';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';

type Props = {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** What stood in the way when it was tried from here. */
  readonly failure: ShownError | null;
  /** It undoes a sale: the state knows it by a transaction, and not by a sale. */
  readonly isUndo: boolean;
  /** The state's sales that are in question, where it named some. */
  readonly named: readonly string[];
  readonly onLanded: (biotrackSaleId: string, reason: string) => void;
  readonly onClose: () => void;
};

/** A lead has found the sale at the state, or what undoes it. Closed, it forgets what was typed. */
export function LandedDialog({ isOpen, ...props }: Props) {
  const { t } = useWords();
  return (
    <AppDialog
      title={props.isUndo ? t('queue.landedUndoTitle') : t('queue.landedTitle')}
      isOpen={isOpen}
      isDismissedBeside={false}
      onClose={props.onClose}
    >
      {isOpen ? <LandedForm {...props} /> : null}
    </AppDialog>
  );
}

function LandedForm({ isBusy, failure, isUndo, named, onLanded, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useWords();
  const [id, setId] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'id' | 'reason' | null>(null);
  const idBox = useRef<HTMLInputElement>(null);
  const reasonBox = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const typed = id.trim();
    const read = readReason(reason);
    const isId = /^[0-9A-Za-z_.-]{1,40}$/.test(typed);
    setMissing(isId ? (read === null ? 'reason' : null) : 'id');
    if (!isId) return idBox.current?.focus();
    if (read === null) return reasonBox.current?.focus();
    onLanded(typed, read);
  };
  const missingId = isUndo ? t('queue.transactionMissing') : t('queue.idMissing');
  return (
    <form className="approval-form" onSubmit={submit}>
      <p>{isUndo ? t('queue.landedUndoIntro') : t('queue.landedIntro')}</p>
      {named.length === 0 ? null : (
        <div className="report-actions">
          {named.map(each => (
            <Button key={each} isPressed={id === each} onPress={() => setId(each)}>
              {each}
            </Button>
          ))}
        </div>
      )}
      <TextField
        ref={idBox}
        label={isUndo ? t('queue.transaction') : t('complete.biotrackId')}
        value={id}
        maxLength={40}
        error={missing === 'id' ? missingId : null}
        onChange={event => setId(event.target.value)}
      />
      <ReasonField ref={reasonBox} value={reason} isMissing={missing === 'reason'} onChange={setReason} />
      <FailureNotice failure={failure} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {t('queue.landedSave')}
        </Button>
      </div>
    </form>
  );
}
