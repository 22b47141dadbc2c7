import type { ReactNode } from 'react';
import type { HistoryRow } from '../../../shared/ipc/history-views';
import type { HistoryColumn } from '../../../shared/reports/history-columns';
import { PersonName } from '../../ui/person-name';
import { SyncChip } from '../../ui/sync-chip';
import type { Column } from '../../ui/virtual-table';
import type { Words } from '../../ui/words';

type Shape = Pick<Column<HistoryRow>, 'isNumber' | 'isShort' | 'width'>;

/** In pixels, wide enough for either language; what is left over is shared out. */
const shapes: Readonly<Record<HistoryColumn, Shape>> = {
  time: { width: 206 },
  reference: { width: 226, isShort: true },
  patient: { width: 160 },
  caregiver: { width: 160 },
  operator: { width: 140 },
  lines: { width: 84, isNumber: true },
  discount: { width: 118, isNumber: true },
  subtotal: { width: 118, isNumber: true },
  tax: { width: 104, isNumber: true },
  total: { width: 118, isNumber: true },
  paidBy: { width: 150 },
  givenBack: { width: 112, isNumber: true },
  biotrackId: { width: 134, isShort: true },
  postedAt: { width: 206 },
  status: { width: 136 },
};

export function columnName(t: Words['t'], column: HistoryColumn): string {
  return t(`sales.column.${column}`);
}

/** The columns that were chosen, in words; the reference leads to the sale. */
export function tableColumns(
  words: Words,
  shown: readonly HistoryColumn[],
  open: (saleId: string) => void,
): readonly Column<HistoryRow>[] {
  return shown.map(key => ({
    ...{ key, header: columnName(words.t, key), cell: row => cellOf(key, row, words, open) },
    ...shapes[key],
  }));
}

const named = (name: string | null) => (name === null ? '–' : <PersonName name={name} />);

function cellOf(column: HistoryColumn, row: HistoryRow, words: Words, open: (saleId: string) => void): ReactNode {
  const { t, format } = words;
  switch (column) {
    case 'time':
      return format.dateTime(row.soldAt);
    case 'reference':
      return (
        <button
          type="button"
          className="link"
          aria-label={t('sales.open', { ref: row.localRef })}
          onClick={() => open(row.id)}
        >
          {row.localRef}
        </button>
      );
    case 'patient':
      return named(row.patientName);
    case 'caregiver':
      return named(row.caregiverName);
    case 'operator':
      return named(row.operatorName);
    case 'lines':
      return row.lineCount;
    case 'paidBy':
      return row.paidBy.map(kind => t(`payment.${kind}`)).join(' + ') || '–';
    case 'biotrackId':
      return row.biotrackSaleId ?? '–';
    case 'postedAt':
      return row.postedAt === null ? '–' : format.dateTime(row.postedAt);
    case 'total':
      return (
        <>
          {format.money(row.totalCents)}
          {row.givenBackCents === 0 ? null : (
            <small className="sale-back">{t('sales.back', { amount: format.money(row.givenBackCents) })}</small>
          )}
        </>
      );
    case 'status':
      return <SyncChip status={row.syncStatus} />;
    default:
      return format.money(row[centsOf[column]]);
  }
}

const centsOf = {
  discount: 'discountCents',
  subtotal: 'subtotalCents',
  tax: 'taxCents',
  givenBack: 'givenBackCents',
} as const;
