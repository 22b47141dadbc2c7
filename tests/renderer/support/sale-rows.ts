import type { HistoryRow } from '../../../shared/ipc/history-views';

/** The row of the sale that aSale() makes, under any id. */
export function aSaleRow(id: string): HistoryRow {
  return {
    id,
    localRef: 'REG2-000017',
    soldAt: Date.UTC(2026, 2, 2, 15, 0),
    operatorName: 'Ana Ruiz',
    patientName: 'Rosa Delgado',
    totalCents: 7_000,
    lineCount: 1,
    biotrackSaleId: '550017',
    syncStatus: 'synced',
    caregiverName: null,
    discountCents: 0,
    subtotalCents: 7_000,
    taxCents: 0,
    paidBy: ['cash'],
    givenBackCents: 0,
    postedAt: Date.UTC(2026, 2, 2, 15, 0) + 800,
  };
}
