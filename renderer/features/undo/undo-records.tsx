import { Fragment, type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import type { Remote } from '../../ui/remote';
import { useWords } from '../../ui/words';
import './undo.css';
import { UndoRecord } from './undo-record';

export type UndoRecordsStore = Remote<UndoRecordView[], string>;

type Props = {
  readonly store: UndoRecordsStore;
  readonly saleId: string;
  /** What can be printed of each. */
  readonly papersOf: (record: UndoRecordView) => ReactNode;
};

/** Whatever was undone of a sale, on that sale's page. */
export function UndoRecords({ store, saleId, papersOf }: Props) {
  const { t } = useWords();
  const { data, load } = useStore(store);
  useEffect(() => void load(saleId), [load, saleId]);
  const records = (data ?? []).filter(record => record.saleId === saleId);
  if (records.length === 0) return null;
  return (
    <section className="undo-records" aria-label={t('undo.records')}>
      <h2 className="panel-title">{t('undo.records')}</h2>
      {records.map(record => (
        <Fragment key={record.id}>
          <UndoRecord record={record} />
          {papersOf(record)}
        </Fragment>
      ))}
    </section>
  );
}
