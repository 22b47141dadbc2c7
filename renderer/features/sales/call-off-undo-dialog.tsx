import { type FormEvent, useRef, useState } from 'react';
import type { ReportView } from '../../../shared/ipc/queue-views';
import { readReason } from '../../../shared/people/approval';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import type { ShownError } from '../../ui/error-text';
import { FailureNotice } from '../../ui/failure-notice';
import { ReasonField } from '../../ui/reason-field';
import { useWords } from '../../ui/words';
import { callOffText } from './report-words';

export type UndoOp = Exclude<ReportView['op'], 'dispense'>;

type Props = {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** What stood in the way when it was tried from here. */
  readonly failure: ShownError | null;
  readonly op: UndoOp;
  readonly onCancel: (reason: string) => void;
  readonly onClose: () => void;
};

/** What undoes a sale and is not at the state comes to nothing. Where its goods are, its own record says. */
export function CallOffUndoDialog({ isOpen, ...props }: Props) {
  const { t } = useWords();
  const title = t(`queue.callOffTitle.${props.op}`);
  return (
    <AppDialog title={title} isOpen={isOpen} isDismissedBeside={false} onClose={props.onClose}>
      {isOpen ? <CallOffForm {...props} /> : null}
    </AppDialog>
  );
}

function CallOffForm({ isBusy, failure, op, onCancel, onClose }: Omit<Props, 'isOpen'>) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const reasonBox = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const read = readReason(reason);
    setMissing(read === null);
    if (read === null) return reasonBox.current?.focus();
    onCancel(read);
  };
  return (
    <form className="approval-form" onSubmit={submit}>
      <p>{op === 'destroy' ? t('queue.callOffGoodsIntro') : t('queue.callOffIntro')}</p>
      <ReasonField ref={reasonBox} value={reason} isMissing={isMissing} onChange={setReason} />
      <FailureNotice failure={failure} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.back')}</Button>
        <Button type="submit" kind="danger" isBusy={isBusy}>
          {callOffText({ op }, words)}
        </Button>
      </div>
    </form>
  );
}
