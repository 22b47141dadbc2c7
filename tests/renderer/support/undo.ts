import type { UndoPreview, UndoRecordView, UndoView } from '../../../shared/ipc/undo-views';

const line = (number: number, name: string, changes: Partial<UndoView['lines'][number]> = {}) => ({
  ...{ number, name, barcode: `000100000000002${number}`, quantity: 200, unitPriceCents: 4_500 },
  ...{ amountCents: 9_000, taxCents: 0, isRefunded: false, refundedQuantity: 0, isPackage: true },
  ...changes,
});

/** A sale of two vapes and a T-shirt that the state has; a void or a refund would do. */
export const anUndoView = (changes: Partial<UndoView> = {}): UndoView => ({
  saleId: 'sale-1',
  localRef: 'REG-2-000001-7K3QX',
  soldAt: Date.parse('2026-03-10T14:00:00Z'),
  patientName: 'Paula Test',
  totalCents: 11_150,
  syncStatus: 'synced',
  isReported: true,
  isOperatorAllowed: true,
  isUnsent: false,
  waitsForSale: false,
  reasons: [
    {
      code: 'rung-in-error',
      toldAs: 'rung-in-error',
      words: null,
      kinds: ['void', 'restock', 'refund'],
      picked: 'void',
      needsNote: false,
      needsLead: false,
    },
    {
      code: 'defective',
      toldAs: 'defective',
      words: null,
      kinds: ['restock', 'refund'],
      picked: 'restock',
      needsNote: true,
      needsLead: true,
    },
    {
      code: 'wrong-price',
      toldAs: 'wrong-price',
      words: null,
      kinds: ['correct'],
      picked: 'correct',
      needsNote: false,
      needsLead: true,
    },
  ],
  kinds: [
    { kind: 'void', obstacles: [], needsLead: false },
    { kind: 'restock', obstacles: [], needsLead: true },
    { kind: 'refund', obstacles: [], needsLead: true },
    { kind: 'correct', obstacles: [], needsLead: true },
  ],
  leadAboveCents: 20_000,
  lines: [
    line(1, 'Vape'),
    line(2, 'T-shirt', { quantity: 100, amountCents: 2_000, taxCents: 150, unitPriceCents: 2_000, isPackage: false }),
  ],
  records: [],
  ...changes,
});

export const anUndoPreview = (changes: Partial<UndoPreview> = {}): UndoPreview => ({
  subtotalCents: 11_000,
  taxCents: 150,
  totalCents: 11_150,
  returnCents: 11_150,
  tenders: [{ number: 1, kind: 'cash', amountCents: 11_150 }],
  stock: [{ number: 1, name: 'Vape', quantity: 200, to: 'shelf' }],
  allotment: [{ orderType: 'MEDICAL', route: 'INHALATION', amount: 1_000_000, unit: 'ug_thc' }],
  needsLead: false,
  ...changes,
});

export const anUndoRecord = (changes: Partial<UndoRecordView> = {}): UndoRecordView => ({
  id: 'undo-1',
  saleId: 'sale-1',
  localRef: 'REG-2-000002-9QWER',
  saleRef: 'REG-2-000001-7K3QX',
  kind: 'void',
  reason: 'rung-in-error',
  ownReason: null,
  note: '',
  at: Date.parse('2026-03-10T14:05:00Z'),
  operatorName: 'Ana Ruiz',
  approverName: null,
  subtotalCents: 11_000,
  taxCents: 150,
  totalCents: 11_150,
  tenders: [{ number: 1, kind: 'cash', amountCents: 11_150, reference: null }],
  lines: [{ number: 1, name: 'Vape', quantity: 200, amountCents: 9_000, taxCents: 0, unitPriceCents: null }],
  packages: [],
  syncStatus: 'queued',
  outcome: 'waiting',
  trouble: null,
  refusedBecause: null,
  isIncidentOpen: false,
  mayScheduleAgain: false,
  allotment: { state: 'none', checkedAt: null, amounts: [] },
  timeline: [],
  ...changes,
});
