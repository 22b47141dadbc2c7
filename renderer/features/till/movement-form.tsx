import { type FormEvent, useRef, useState } from 'react';
import type { TillRulesView } from '../../../shared/ipc/till-views';
import { parseMoney } from '../../../shared/kernel/money';
import { noteLength, readNote } from '../../../shared/till/movement';
import type { MovementKind, MovementReason } from '../../../shared/till/till-policy';
import { Button } from '../../ui/button';
import type { ShownError } from '../../ui/error-text';
import { FailureNotice } from '../../ui/failure-notice';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import type { MovementDraft } from './till-store';

/** As it is typed; kept while a lead is asked, so that nobody types it twice. */
export type MovementEntry = {
  readonly kind: MovementKind;
  readonly amount: string;
  readonly reason: MovementReason | null;
  readonly note: string;
};

type Props = {
  readonly entry: MovementEntry;
  readonly rules: TillRulesView;
  readonly isBusy: boolean;
  readonly failure: ShownError | null;
  readonly onChange: (entry: MovementEntry) => void;
  readonly onMove: (movement: MovementDraft) => void;
  readonly onClose: () => void;
};

type Missing = 'amount' | 'reason' | 'note' | null;

/** How much and why; the drawer opens when it is written down. */
export function MovementForm({ entry, rules, isBusy, failure, onChange, onMove, onClose }: Props) {
  const { t, format } = useWords();
  const [missing, setMissing] = useState<Missing>(null);
  const amountBox = useRef<HTMLInputElement>(null);
  const noteBox = useRef<HTMLInputElement>(null);
  const { kind, reason } = entry;
  const { reasons, approveOverCents } = rules.movements[kind];
  /** What is being put right is no longer wrong. */
  const change = (next: MovementEntry) => {
    setMissing(null);
    onChange(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const amount = parseMoney(entry.amount);
    const note = readNote(entry.note);
    const isMute = reason === 'other' && note.length < noteLength.min;
    setMissing(!amount.ok ? 'amount' : reason === null ? 'reason' : isMute ? 'note' : null);
    if (!amount.ok) return amountBox.current?.focus();
    if (isMute) return noteBox.current?.focus();
    if (reason !== null) onMove({ kind, reason, note, amountCents: amount.value });
  };
  return (
    <form className="approval-form" onSubmit={submit}>
      <p>{t(`till.movement.${kind}.intro`)}</p>
      <FailureNotice failure={failure} />
      <TextField
        ref={amountBox}
        label={t('till.amount')}
        value={entry.amount}
        inputMode="decimal"
        maxLength={14}
        isLarge
        hint={
          approveOverCents === 0 ? t('till.leadAlways') : t('till.leadOver', { amount: format.money(approveOverCents) })
        }
        error={missing === 'amount' ? t('till.badAmount') : null}
        onChange={event => change({ ...entry, amount: event.target.value })}
      />
      <fieldset className="movement-reasons" aria-describedby={missing === 'reason' ? 'reason-missing' : undefined}>
        <legend className="field-label">{t('approval.reason')}</legend>
        {reasons.map(each => (
          <Button key={each} isPressed={reason === each} onPress={() => change({ ...entry, reason: each })}>
            {t(`till.reason.${each}`)}
          </Button>
        ))}
      </fieldset>
      {missing === 'reason' ? (
        <p id="reason-missing" className="field-note field-error" role="alert">
          {t('till.reasonMissing')}
        </p>
      ) : null}
      <TextField
        ref={noteBox}
        label={reason === 'other' ? t('till.noteNeeded') : t('till.note')}
        value={entry.note}
        maxLength={noteLength.max}
        hint={t('till.noteHint')}
        error={missing === 'note' ? t('approval.reasonShort', { min: noteLength.min }) : null}
        onChange={event => change({ ...entry, note: event.target.value })}
      />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {t(`till.movement.${kind}.do`)}
        </Button>
      </div>
    </form>
  );
}
