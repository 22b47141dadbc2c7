import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import './open-till.css';
import type { TillStore } from './till-store';

/**
 * In place and never modal: a cart can be filled before the drawer is counted. Nothing when cash may be taken; when nobody
 * could say whether it may, or it may not, why not.
 */
export function OpenTillPanel({ store }: { readonly store: TillStore }) {
  const { t } = useWords();
  const { till, isOpening, isMalformed, failure, open } = useStore(store);
  const [float, setFloat] = useState('');
  if (till !== null) {
    return (
      <>
        <FailureNotice failure={failure} />
        {till?.standing === 'counted' ? <Notice tone="warning">{t('till.isCounted')}</Notice> : null}
        {till?.standing === 'not-yours' ? (
          <Notice tone="warning">{t('till.notYours', { by: till.openedBy })}</Notice>
        ) : null}
      </>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open(float);
  };
  return (
    <section className="open-till" aria-label={t('till.closed')}>
      <h2 className="open-till-title">{t('till.closed')}</h2>
      <p className="open-till-text">{t('till.closedText')}</p>
      <form className="open-till-form" onSubmit={submit}>
        <TextField
          label={t('till.openingFloat')}
          value={float}
          inputMode="decimal"
          placeholder="200.00"
          error={isMalformed ? t('till.badAmount') : null}
          onChange={event => setFloat(event.target.value)}
        />
        <Button type="submit" kind="primary" isBusy={isOpening}>
          {t('till.open')}
        </Button>
      </form>
      <FailureNotice failure={failure} />
    </section>
  );
}
