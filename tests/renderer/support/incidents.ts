import type { IncidentView } from '../../../shared/ipc/incident-views';

export function anIncident(change: Partial<IncidentView> = {}): IncidentView {
  return {
    ...{ saleId: 's-1', localRef: 'REG-2-000001', kind: 'refused', operatorName: 'Ana Ruiz', patientName: 'Dana T.' },
    ...{ openedAt: 1_773_165_600_000, soldAt: 1_773_165_500_000, totalCents: 1_800, reason: 'CARD_INACTIVE' },
    ...{ grace: null, isMoneyReturned: false, goods: 'unknown', steps: [] },
    reversals: [
      { number: 1, kind: 'debit', amountCents: 800 },
      { number: 2, kind: 'cash', amountCents: 1_000 },
    ],
    ...change,
  };
}
