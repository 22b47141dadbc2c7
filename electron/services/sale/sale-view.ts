import type { ReadableDb } from '../../../db/handles';
import { findGraceApproval } from '../../../db/repositories/grace-sales';
import { findIncident } from '../../../db/repositories/incidents';
import { listDecisions } from '../../../db/repositories/outbox-decisions';
import { listEvents, type OutboxEvent } from '../../../db/repositories/outbox-history';
import { getSaleDetails } from '../../../db/repositories/sale-details';
import type { SaleSummary } from '../../../db/repositories/sale-list';
import type { StoredSale } from '../../../db/repositories/sales';
import type { HistoryRow } from '../../../shared/ipc/history-views';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { displayName } from '../../../shared/people/display-name';
import { maskRegistryId } from '../../../shared/people/registry-id';
import { incidentStanding } from '../../../shared/sale/incident';
import { mayRingAgain } from '../../../shared/sale/ring-again';
import type { SaleLine } from '../../../shared/sale/sale';
import { syncStatusOf } from '../../../shared/sync/sync-status';
import { toPriceChangeView } from '../views/price-view';

/** The sale's page and the Sale complete dialog. */
export function toSaleView(db: ReadableDb, sale: StoredSale): SaleView {
  const { patient, report } = sale;
  return {
    id: sale.id,
    localRef: sale.localRef,
    soldAt: sale.soldAt,
    operatorName: sale.operatorName,
    patientName: patient === null ? null : displayName(patient.firstName, patient.lastName),
    totalCents: sale.totalCents,
    lineCount: sale.lines.length,
    biotrackSaleId: report?.biotrackSaleId ?? null,
    syncStatus: sale.syncStatus,
    postedAt: report?.postedAt ?? null,
    registryStatus: report?.registryStatus ?? null,
    registryIdMasked: patient === null ? null : maskRegistryId(patient.registryId),
    caregiverName: sale.caregiver?.name ?? null,
    discountCents: sale.lines.reduce((sum, line) => sum + line.discountCents, 0),
    subtotalCents: sale.subtotalCents,
    taxCents: sale.taxCents,
    changeCents: sale.changeCents,
    lines: sale.lines.map(line => toLineView(db, line)),
    tenders: sale.tenders.map(tender => ({
      kind: tender.kind,
      amountCents: tender.amountCents,
      reference: tender.kind === 'debit' ? tender.reference : null,
    })),
    timeline: listEvents(db, sale.id).map(toTimelineView),
    decisions: report === null ? [] : [...listDecisions(db, report.outboxId)],
    grace: findGraceApproval(db, sale.id),
    refusedBecause: report?.refused?.text ?? null,
    mayRingAgain: maySaleRingAgain(db, sale),
  };
}

/** Only what did not go through has an incident, so every other sale is spared the look. */
function maySaleRingAgain(db: ReadableDb, { id, report }: StoredSale): boolean {
  const incident = report?.state === 'rejected' || report?.state === 'cancelled' ? findIncident(db, id) : null;
  return incident !== null && mayRingAgain(incidentStanding(incident.steps.map(({ step }) => step)));
}

/** A cashier reads the same word for a state everywhere. */
export function toTimelineView({ at, event, from, to, detail }: OutboxEvent): SaleView['timeline'][number] {
  const word = (state: OutboxEvent['from']) => (state === null ? null : syncStatusOf(state));
  return { at, event, from: word(from), to: word(to), detail };
}

function toLineView(db: ReadableDb, line: SaleLine): SaleView['lines'][number] {
  const { number, name, barcode, quantity, route, counted } = line;
  const { listPriceCents, unitPriceCents, amountCents, discountCents, taxCents } = line;
  return {
    ...{ number, name, barcode, quantity, route },
    ...{ listPriceCents, unitPriceCents, amountCents, discountCents, taxCents },
    priceChange: toPriceChangeView(db, line.priceChange),
    orderType: line.orderType === 'DEVICE' ? null : line.orderType,
    counted: counted === null ? null : { amount: counted.amount, unit: counted.unit },
  };
}

export function toHistoryRow(db: ReadableDb, sale: SaleSummary): HistoryRow {
  return { ...sale, ...getSaleDetails(db, sale.id) };
}
