import { type FormEvent, useRef, useState } from 'react';
import type { TillCountView } from '../../../shared/ipc/till-views';
import { readExplanation } from '../../../shared/till/close-till';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ReasonField } from '../../ui/reason-field';
import { useWords } from '../../ui/words';
import { Difference } from './difference';

type Props = {
  readonly count: TillCountView;
  readonly isBusy: boolean;
  readonly onRecount: () => void;
  readonly onClose: (explanation: string) => void;
};

/** The count is in: what it should have been, by how much it is off, and what that asks for. */
export function CloseForm({ count, isBusy, onRecount, onClose }: Props) {
  const { t, format } = useWords();
  const [explanation, setExplanation] = useState('');
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const read = readExplanation(explanation, count);
    setMissing(read === null);
    if (read === null) return box.current?.focus();
    onClose(read);
  };
  return (
    <form className="close-form page-card" onSubmit={submit} aria-label={t('till.closing')}>
      <dl className="close-figures">
        <div>
          <dt>{t('till.counted')}</dt>
          <dd>{format.money(count.countedCents)}</dd>
        </div>
        <div>
          <dt>{t('till.expected')}</dt>
          <dd>{format.money(count.expectedCents)}</dd>
        </div>
        <div>
          <dt>{t('till.difference')}</dt>
          <dd>
            <Difference cents={count.overShortCents} />
          </dd>
        </div>
      </dl>
      {count.needsApproval ? <Notice tone="warning">{t('till.needsLead')}</Notice> : null}
      <ReasonField
        ref={box}
        label={count.needsExplanation ? t('till.explanation') : t('till.explanationFree')}
        value={explanation}
        isMissing={isMissing}
        onChange={setExplanation}
      />
      <div className="dialog-actions">
        {count.mayRecount ? <Button onPress={onRecount}>{t('till.recount')}</Button> : null}
        <Button type="submit" kind="primary" size="large" isBusy={isBusy}>
          {t('till.close')}
        </Button>
      </div>
    </form>
  );
}
