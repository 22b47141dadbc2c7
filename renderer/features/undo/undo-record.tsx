import type { ReactNode } from 'react';
import type { AllotmentReturn, ReturnedPackageView, UndoRecordView } from '../../../shared/ipc/undo-views';
import { Notice } from '../../ui/notice';
import { PersonName } from '../../ui/person-name';
import { SyncChip } from '../../ui/sync-chip';
import { useWords } from '../../ui/words';
import { undoHeading, undoRefusal } from './undo-words';

type Props = {
  readonly record: UndoRecordView;
  /** What can be done about its allotment. */
  readonly children?: ReactNode;
};

/** One undoing: what it was, what came of it, and what is still to be done about its goods. */
export function UndoRecord({ record, children }: Props) {
  const words = useWords();
  const { t, format, language } = words;
  const { reason, ownReason, note, operatorName, approverName, at } = record;
  const refusal = undoRefusal(record, words);
  return (
    <article className="page-card" aria-label={t('undo.record', { ref: record.localRef })}>
      <header className="undo-record-head">
        <h3 className="panel-title">{undoHeading(record, words)}</h3>
        <SyncChip status={record.syncStatus} isUndo={record.outcome === 'failed'} />
      </header>
      <p className="page-lead">
        {record.localRef} · {format.dateTime(at)} · <PersonName name={operatorName} />
        {approverName === null ? null : (
          <>
            {' '}
            · {t('undo.allowedBy')} <PersonName name={approverName} />
          </>
        )}
      </p>
      <p>
        {ownReason?.words[language] ?? t(`undo.reason.${reason}`)}
        {note === '' ? '' : ` · ${note}`}
      </p>
      <ul className="plain-list">
        {record.lines.map(({ number, name, quantity, amountCents, taxCents }) => (
          <li key={number}>
            {t('undo.recordLine', {
              ...{ name, quantity: format.quantity(quantity) },
              amount: format.money(amountCents + taxCents),
            })}
          </li>
        ))}
        {record.tenders.map(({ number, kind: paid, amountCents, reference }) => (
          <li key={`tender ${number}`}>
            {t(`undo.went.${paid}`, { amount: format.money(amountCents) })}
            {reference === null ? '' : ` · ${reference}`}
          </li>
        ))}
      </ul>
      {refusal === null ? null : (
        <Notice tone="bad">
          <p>{refusal}</p>
        </Notice>
      )}
      {record.outcome === 'waiting' ? <p>{t('undo.waiting')}</p> : null}
      {record.packages.map(item => (
        <ReturnedPackage key={`${item.parentBarcode} ${item.barcode ?? ''}`} item={item} />
      ))}
      <Allotment allotment={record.allotment} />
      {children}
    </article>
  );
}

const isBad: ReadonlySet<ReturnedPackageView['status']> = new Set(['failed', 'destruction-refused', 'destroyed-early']);

function ReturnedPackage({ item }: { readonly item: ReturnedPackageView }) {
  const { t, format } = useWords();
  const { barcode, name, destroyAfter, status, needsLabel } = item;
  return (
    <Notice tone={isBad.has(status) ? 'bad' : 'warning'}>
      <p>
        <strong>
          {barcode === null ? t('undo.package.noNumber', { name }) : t('undo.package.is', { name, barcode })}
        </strong>
      </p>
      <p>{t(`undo.package.${status}`)}</p>
      {needsLabel ? <p>{t('undo.package.noLabel')}</p> : null}
      {destroyAfter === null ? null : <p>{t('undo.package.after', { time: format.dateTime(destroyAfter) })}</p>}
    </Notice>
  );
}

function Allotment({ allotment }: { readonly allotment: AllotmentReturn }) {
  const { t, format } = useWords();
  const { state, checkedAt, amounts } = allotment;
  if (state === 'none') return null;
  const what = amounts
    .map(({ route, amount, unit }) => `${t(`route.${route}`)} ${format.amount(amount, unit)}`)
    .join(', ');
  return (
    <p>
      {t(`undo.allotmentIs.${state}`, { what })}
      {checkedAt === null ? '' : ` ${t('undo.checked', { time: format.time(checkedAt) })}`}
    </p>
  );
}
