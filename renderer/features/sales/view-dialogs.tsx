import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { viewNameLength } from '../../../shared/ipc/history-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { DayPreset } from '../../../shared/reports/day-presets';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';

type NameProps = {
  readonly isOpen: boolean;
  /** null: a new view. */
  readonly name: string | null;
  /** Days of the filter that move with the calendar. */
  readonly days: DayPreset | null;
  readonly failure: FailureReply | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
};

/** The name of a new view, or a new name. Closed, it forgets what was typed. */
export function NameViewDialog({ isOpen, ...props }: NameProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <AppDialog
      title={t(props.name === null ? 'history.saveTitle' : 'history.renameTitle')}
      isOpen={isOpen}
      isDismissedBeside={false}
      initialFocus={field}
      onClose={props.onClose}
    >
      {isOpen ? <NameForm {...props} field={field} /> : null}
    </AppDialog>
  );
}

type FormProps = Omit<NameProps, 'isOpen'> & { readonly field: RefObject<HTMLInputElement | null> };

function NameForm({ name: old, days, failure, field, onName, onClose }: FormProps) {
  const { t } = useWords();
  const [name, setName] = useState(old ?? '');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') field.current?.focus();
    else onName(name.trim());
  };
  return (
    <form className="approval-form" onSubmit={submit}>
      {old === null ? <p>{t('history.keeps')}</p> : null}
      {old === null && days !== null ? <p>{t('history.moving', { days: t(`reports.preset.${days}`) })}</p> : null}
      <TextField
        ref={field}
        label={t('history.name')}
        value={name}
        maxLength={viewNameLength}
        error={isMissing ? t('history.nameMissing') : null}
        onChange={event => setName(event.target.value)}
      />
      <FailureNotice failure={failure} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" kind="primary">
          {t(old === null ? 'history.saveView' : 'history.renameView')}
        </Button>
      </div>
    </form>
  );
}

type DeleteProps = {
  /** null: closed. */
  readonly name: string | null;
  readonly onDelete: () => void;
  readonly onClose: () => void;
};

export function DeleteViewDialog({ name, onDelete, onClose }: DeleteProps) {
  const { t } = useWords();
  return (
    <AppDialog title={t('history.deleteTitle')} isOpen={name !== null} onClose={onClose}>
      <p>{t('history.deleteText', { name: name ?? '' })}</p>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button kind="danger" onPress={onDelete}>
          {t('history.deleteView')}
        </Button>
      </div>
    </AppDialog>
  );
}
