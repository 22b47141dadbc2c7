import { type FormEvent, useRef, useState } from 'react';
import type { TillRulesView } from '../../../shared/ipc/till-views';
import type { Pieces } from '../../../shared/till/count';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { type CountEntry, readEntry } from './count-entry';
import { CountGrid } from './count-grid';

type Props = {
  readonly rules: TillRulesView;
  readonly intro: string;
  readonly doneText: string;
  readonly isBusy: boolean;
  readonly onDone: (pieces: readonly Pieces[]) => void;
  readonly onCancel: () => void;
};

/** A count by denomination: what was counted is added up as it is typed, and nothing says what it should be. */
export function CountForm({ rules, intro, doneText, isBusy, onDone, onCancel }: Props) {
  const { t, format } = useWords();
  const [entry, setEntry] = useState<CountEntry>({});
  const done = useRef<HTMLButtonElement>(null);
  const { pieces, totalCents, bad } = readEntry(entry, rules);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (bad.length === 0 && !isBusy) onDone(pieces);
  };
  return (
    <form className="count-form page-card" onSubmit={submit}>
      <p className="page-lead">{intro}</p>
      <CountGrid rules={rules} entry={entry} onChange={setEntry} doneRef={done} />
      <p className="count-total">
        <span>{t('till.counted')}</span>
        <output>{format.money(totalCents)}</output>
      </p>
      {bad.length === 0 ? null : (
        <p id="count-bad" className="field-note field-error" role="alert">
          {t('till.badPieces', { max: rules.maxPieces })}
        </p>
      )}
      <div className="dialog-actions">
        <Button onPress={onCancel}>{t('common.back')}</Button>
        <Button ref={done} type="submit" kind="primary" size="large" isBusy={isBusy} isDisabled={bad.length > 0}>
          {doneText}
        </Button>
      </div>
    </form>
  );
}
