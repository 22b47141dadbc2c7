import { ArrowLeft } from 'lucide-react';
import { useStore } from 'zustand';
import type { UndoRecordView, UndoView } from '../../../shared/ipc/undo-views';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { PersonName } from '../../ui/person-name';
import { ScrollRegion } from '../../ui/scroll-region';
import { SyncChip } from '../../ui/sync-chip';
import { useWords } from '../../ui/words';
import './undo.css';
import { UndoCheck } from './undo-check';
import { UndoKinds } from './undo-kinds';
import { UndoLines } from './undo-lines';
import { UndoReasons } from './undo-reasons';
import { UndoRecord } from './undo-record';
import type { UndoState, UndoStore } from './undo-store';
import { isAllotmentOut } from './undo-words';

type Props = { readonly store: UndoStore; readonly onBack: () => void };

/** Undo a sale: what happened, the way that follows, what it moves, and what came of it. */
export function UndoPage({ store, onBack }: Props) {
  const { t } = useWords();
  const state = useStore(store);
  const { view, failure, done } = state;
  const title = view === null ? t('undo.title') : t('undo.titleOf', { ref: view.localRef });
  return (
    <section className="page" aria-label={title}>
      <header className="page-head">
        <Button icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          {t('undo.backToSale')}
        </Button>
        <h1 className="page-title">
          {title} {view === null ? null : <SyncChip status={view.syncStatus} />}
        </h1>
      </header>
      <ScrollRegion className="page-scroll undo">
        <FailureNotice failure={failure} />
        {view === null ? null : done === null ? (
          <Ask state={state} view={view} />
        ) : (
          <Done state={state} record={done} onBack={onBack} />
        )}
      </ScrollRegion>
    </section>
  );
}

function Ask({ state, view }: { readonly state: UndoState; readonly view: UndoView }) {
  const { t, format } = useWords();
  const { draft, preview } = state;
  if (!view.isOperatorAllowed) {
    return (
      <Notice tone="warning" title={t('undo.notRegisteredTitle')}>
        <p>{t('undo.notRegistered')}</p>
      </Notice>
    );
  }
  return (
    <>
      <p className="page-lead">
        {format.dateTime(view.soldAt)} · {format.money(view.totalCents)}
        {view.patientName === null ? null : (
          <>
            {' '}
            · <PersonName name={view.patientName} />
          </>
        )}
      </p>
      <UndoReasons reasons={view.reasons} chosen={draft.reason} onChoose={state.chooseReason} />
      {draft.reason === null ? null : <UndoKinds view={view} draft={draft} onChoose={state.chooseKind} />}
      <UndoLines view={view} draft={draft} onQuantity={state.setQuantity} onCorrection={state.setCorrection} />
      {preview === null ? null : (
        <UndoCheck
          {...{ view, draft, preview, isBusy: state.isBusy }}
          onNote={state.setNote}
          onReference={state.setReference}
          onAskLead={state.askLead}
          onCommit={token => void state.commit(token)}
        />
      )}
    </>
  );
}

/** Of what is done the state may have no part: merchandise, or a sale it never had. */
function outcomeOf({ outcome, syncStatus }: UndoRecordView): UndoRecordView['outcome'] | 'untold' {
  return outcome === 'done' && syncStatus !== 'synced' ? 'untold' : outcome;
}

type DoneProps = { readonly state: UndoState; readonly record: UndoRecordView; readonly onBack: () => void };

function Done({ state, record, onBack }: DoneProps) {
  const { t } = useWords();
  const hasLabel = record.packages.some(({ barcode }) => barcode !== null);
  return (
    <>
      <Notice tone={record.outcome === 'failed' ? 'bad' : 'good'}>
        <p role="status">{t(`undo.outcome.${outcomeOf(record)}`)}</p>
      </Notice>
      <UndoRecord record={record} />
      <div className="dialog-actions">
        {hasLabel ? <Button onPress={() => void state.printLabel()}>{t('undo.printLabel')}</Button> : null}
        {isAllotmentOut(record) ? (
          <Button isBusy={state.isBusy} onPress={() => void state.checkAllotment()}>
            {t('undo.checkAllotment')}
          </Button>
        ) : null}
        <Button kind="primary" onPress={onBack}>
          {t('undo.backToSale')}
        </Button>
      </div>
    </>
  );
}
