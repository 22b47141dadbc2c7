import './approval-dialog.css';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../shared/ipc/reply';
import type { ApprovalView } from '../../shared/ipc/session-views';
import { readReason } from '../../shared/people/approval';
import { Button } from './button';
import { AppDialog } from './dialog';
import type { ShownError } from './error-text';
import { FailureNotice } from './failure-notice';
import { ReasonField } from './reason-field';
import { useBadge } from './scan-gate';
import { TextField } from './text-field';
import { useWords } from './words';

/** What the lead typed; the PIN is in this dialog for as long as the question takes, and nowhere else. */
export type ApprovalTry = { readonly user: string; readonly pin: string; readonly reason: string };

type Props = {
  readonly isOpen: boolean;
  /** What the lead says yes to, in a sentence. */
  readonly what: string;
  /** Other words where it is not a lead who is asked, but a second person beside one. */
  readonly title?: string;
  readonly intro?: string;
  readonly onAsk: (by: ApprovalTry) => Promise<Reply<ApprovalView>>;
  /** The token serves once, and soon: whoever asked uses it at once. */
  readonly onApproved: (token: string) => void;
  readonly onClose: () => void;
};

/** A lead approves one thing at somebody else's register. Closed, it forgets who and why. */
export function ApprovalDialog({ isOpen, ...props }: Props) {
  const { t } = useWords();
  const userBox = useRef<HTMLInputElement>(null);
  return (
    <AppDialog
      title={props.title ?? t('approval.title')}
      isOpen={isOpen}
      isDismissedBeside={false}
      initialFocus={userBox}
      scans="badge"
      onClose={props.onClose}
    >
      {isOpen ? <ApprovalForm {...props} userBox={userBox} /> : null}
    </AppDialog>
  );
}

type FormProps = Omit<Props, 'isOpen'> & { readonly userBox: RefObject<HTMLInputElement | null> };

function ApprovalForm({ what, intro, onAsk, onApproved, onClose, userBox }: FormProps) {
  const { t } = useWords();
  const [user, setUser] = useState('');
  const [pin, setPin] = useState('');
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [failure, setFailure] = useState<ShownError | null>(null);
  const [isAsking, setAsking] = useState(false);
  const pinBox = useRef<HTMLInputElement>(null);
  const reasonBox = useRef<HTMLInputElement>(null);
  const isGone = useRef(false);
  useBadge(login => {
    setUser(login);
    pinBox.current?.focus();
  });
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const ask = async (read: string) => {
    setAsking(true);
    setFailure(null);
    const reply = await onAsk({ user: user.trim(), pin, reason: read });
    // Closed meanwhile: whoever closed it does not want it any more, and the token dies unused.
    if (isGone.current) return;
    setAsking(false);
    setPin('');
    if (reply.ok) return onApproved(reply.data.token);
    setFailure(reply);
    pinBox.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isAsking) return;
    const read = readReason(reason);
    setReasonMissing(read === null);
    if (user.trim() === '') return userBox.current?.focus();
    if (pin === '') return pinBox.current?.focus();
    if (read === null) return reasonBox.current?.focus();
    void ask(read);
  };
  return (
    <form className="approval-form" onSubmit={submit}>
      <p className="approval-what">{what}</p>
      <p>{intro ?? t('approval.intro')}</p>
      <FailureNotice failure={failure} />
      <TextField
        ref={userBox}
        label={t('session.user')}
        value={user}
        maxLength={64}
        autoCapitalize="off"
        onChange={event => setUser(event.target.value)}
      />
      <TextField
        ref={pinBox}
        label={t('session.pin')}
        value={pin}
        maxLength={16}
        inputMode="numeric"
        isSecret
        onChange={event => setPin(event.target.value)}
      />
      <ReasonField ref={reasonBox} value={reason} isMissing={isReasonMissing} onChange={setReason} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" kind="primary" isBusy={isAsking}>
          {t('approval.approve')}
        </Button>
      </div>
    </form>
  );
}
