import { Fragment, type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { useWords } from '../../ui/words';
import { ScheduleAgain } from './schedule-again';
import './undo.css';
import { UndoRecord } from './undo-record';
import type { UndoRecordsStore } from './undo-records-store';
import { isAllotmentOut } from './undo-words';

type Props = {
  readonly store: UndoRecordsStore;
  readonly saleId: string;
  /** Only leads ask the state once more for what it refused. */
  readonly isLead: boolean;
  /** What can be printed of each. */
  readonly papersOf: (record: UndoRecordView) => ReactNode;
};

/** Whatever was undone of a sale, on that sale's page. */
export function UndoRecords({ store, saleId, isLead, papersOf }: Props) {
  const { t } = useWords();
  const { records: known, askingOf, unanswered, load, checkAllotment, scheduleAgain } = useStore(store);
  useEffect(() => void load(saleId), [load, saleId]);
  const records = known.filter(record => record.saleId === saleId);
  if (records.length === 0) return null;
  return (
    <section className="undo-records" aria-label={t('undo.records')}>
      <h2 className="panel-title">{t('undo.records')}</h2>
      {records.map(record => (
        <Fragment key={record.id}>
          <UndoRecord record={record}>
            {isAllotmentOut(record) ? (
              <Button isBusy={askingOf === record.id} onPress={() => void checkAllotment(record.id)}>
                {t('undo.checkAllotment')}
              </Button>
            ) : null}
            {isLead && record.mayScheduleAgain ? (
              <ScheduleAgain
                isBusy={askingOf === record.id}
                onScheduleAgain={reason => void scheduleAgain(record.id, reason)}
              />
            ) : null}
            <FailureNotice failure={unanswered?.undoId === record.id ? unanswered.failure : null} />
          </UndoRecord>
          {papersOf(record)}
        </Fragment>
      ))}
    </section>
  );
}
