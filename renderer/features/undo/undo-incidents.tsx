import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import { readReason } from '../../../shared/people/approval';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { ReasonField } from '../../ui/reason-field';
import { useWords } from '../../ui/words';
import './undo.css';
import type { UndoIncidentsStore } from './undo-incidents-store';
import { troubledGoods, undoHeading, undoRefusal } from './undo-words';

type Props = { readonly store: UndoIncidentsStore; readonly onOpenSale: (saleId: string) => void };

/** Over the sales, for leads: what the state refused, or did before its time. The money has gone back, so somebody must say what is done about it. */
export function UndoIncidents({ store, onOpenSale }: Props) {
  const { t } = useWords();
  const { records, failure, load, close, scheduleAgain } = useStore(store);
  useEffect(() => void load(), [load]);
  if (records.length === 0) return <FailureNotice failure={failure} />;
  return (
    <section className="incidents" aria-label={t('undo.incidents.title')}>
      <Notice tone="warning" title={t('undo.incidents.title')}>
        <FailureNotice failure={failure} />
        <ul className="incident-list">
          {records.map(record => (
            <Incident
              key={record.id}
              record={record}
              onOpen={() => onOpenSale(record.saleId)}
              onClose={reason => void close(record.id, reason)}
              onScheduleAgain={reason => void scheduleAgain(record.id, reason)}
            />
          ))}
        </ul>
      </Notice>
    </section>
  );
}

type IncidentProps = {
  readonly record: UndoRecordView;
  readonly onOpen: () => void;
  readonly onClose: (reason: string) => void;
  readonly onScheduleAgain: (reason: string) => void;
};

function Incident({ record, onOpen, onClose, onScheduleAgain }: IncidentProps) {
  const words = useWords();
  const { t, format } = words;
  const [reason, setReason] = useState('');
  const read = readReason(reason);
  const { saleRef, at } = record;
  const trouble = record.trouble ?? 'undo-refused';
  const refusal = undoRefusal(record, words);
  const goods = troubledGoods(record, words);
  return (
    <li className="undo-incident">
      <p>
        <strong>
          {trouble === 'undo-refused' ? undoHeading(record, words) : t(`undo.incidents.of.${trouble}`, { goods })}
        </strong>{' '}
        {saleRef} · {format.dateTime(at)}
        {refusal === null ? '' : ` · ${refusal}`}
      </p>
      <p>{t(`undo.incidents.what.${trouble}`)}</p>
      <div className="undo-incident-end">
        <ReasonField label={t('undo.incidents.reason')} value={reason} onChange={setReason} />
        <Button onPress={onOpen}>{t('undo.incidents.open')}</Button>
        {record.mayScheduleAgain ? (
          <Button
            kind="primary"
            isDisabled={read === null}
            onPress={() => (read === null ? undefined : onScheduleAgain(read))}
          >
            {t('undo.incidents.scheduleAgain')}
          </Button>
        ) : null}
        <Button isDisabled={read === null} onPress={() => (read === null ? undefined : onClose(read))}>
          {t('undo.incidents.close')}
        </Button>
      </div>
    </li>
  );
}
