import { LockOpen } from 'lucide-react';
import { type FormEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { drawerNoteLength, drawerReasons } from '../../../shared/payment/drawer';
import { ApprovalDialog } from '../../ui/approval-dialog';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import './no-sale.css';
import type { DrawerStore } from './drawer-store';

/** The button beside the till, the question why, and a lead where the reason takes one. */
export function NoSale({ store }: { readonly store: DrawerStore }) {
  const { t, language } = useWords();
  const { step, reasonId, wasOpened, begin, end, ask, open } = useStore(store);
  const chosen = drawerReasons.find(({ id }) => id === reasonId);
  return (
    <div className="no-sale">
      <Button kind="quiet" icon={<LockOpen aria-hidden="true" />} onPress={begin}>
        {t('drawer.noSale')}
      </Button>
      <p className="no-sale-news" role="status">
        {wasOpened ? t('drawer.opened') : ''}
      </p>
      <AppDialog title={t('drawer.title')} isOpen={step === 'reason'} onClose={end}>
        {step === 'reason' ? <ReasonForm store={store} /> : null}
      </AppDialog>
      <ApprovalDialog
        isOpen={step === 'approval'}
        what={t('drawer.approve', { reason: chosen?.label[language] ?? '' })}
        onAsk={ask}
        onApproved={token => void open(token)}
        onClose={end}
      />
    </div>
  );
}

function ReasonForm({ store }: { readonly store: DrawerStore }) {
  const { t, language } = useWords();
  const { reasonId, note, isNoteMissing, isOpening, failure, choose, write, submit, end } = useStore(store);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const needsNote = drawerReasons.find(({ id }) => id === reasonId)?.needsNote ?? false;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form className="no-sale-form" onSubmit={onSubmit}>
      <p>{t('drawer.intro')}</p>
      <FailureNotice failure={failure} />
      <fieldset className="no-sale-reasons">
        <legend>{t('drawer.why')}</legend>
        {drawerReasons.map(({ id, label, asks }, at) => (
          <label key={id} className="no-sale-reason">
            <input
              ref={at === 0 ? first : null}
              type="radio"
              name="drawer-reason"
              value={id}
              checked={id === reasonId}
              onChange={() => choose(id)}
            />
            <span>{label[language]}</span>
            {asks === 'lead' ? <span className="no-sale-lead">{t('drawer.takesLead')}</span> : null}
          </label>
        ))}
      </fieldset>
      {needsNote ? (
        <TextField
          label={t('drawer.note')}
          value={note}
          maxLength={drawerNoteLength.max}
          error={isNoteMissing ? t('drawer.noteMissing', { min: drawerNoteLength.min }) : null}
          onChange={event => write(event.target.value)}
        />
      ) : null}
      <div className="dialog-actions">
        <Button onPress={end}>{t('common.cancel')}</Button>
        <Button type="submit" kind="primary" isBusy={isOpening} isDisabled={reasonId === null}>
          {t('drawer.open')}
        </Button>
      </div>
    </form>
  );
}
