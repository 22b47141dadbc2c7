import type { ReadableDb } from '../../../db/handles';
import type { OutboxEntry } from '../../../db/repositories/outbox';
import { listReportEvents } from '../../../db/repositories/outbox-history';
import { isDestructionRefused, listReturnedOf, type ReturnedPackage } from '../../../db/repositories/returned-packages';
import { getSale, listSaleLines } from '../../../db/repositories/sales';
import { findUndoAllotment } from '../../../db/repositories/undo-allotment';
import { listUndoIncidents, type UndoIncident } from '../../../db/repositories/undo-incidents';
import { findEntryOf, findUndoReport } from '../../../db/repositories/undo-reports';
import type { StoredUndo } from '../../../db/repositories/undos';
import type { AllotmentReturn, ReturnedPackageView, UndoRecordView, UndoTrouble } from '../../../shared/ipc/undo-views';
import { refusedReason } from '../../../shared/sale/refused-reason';
import type { SaleLine } from '../../../shared/sale/sale';
import { syncStatusOf } from '../../../shared/sync/sync-status';
import { undoneLine } from '../../../shared/undo/undo-amounts';
import { toTimelineView } from '../sale/sale-view';

type Counted = AllotmentReturn['amounts'][number];

/** One undoing with all that became of it, read anew each time. */
export function toUndoRecord(db: ReadableDb, undo: StoredUndo): UndoRecordView {
  const report = findUndoReport(db, undo.id);
  const incidents = standingIncidents(db, undo);
  const open = incidents.find(({ isClosed }) => !isClosed);
  const latest = findEntryOf(db, undo.id);
  return {
    id: undo.id,
    saleId: undo.saleId,
    localRef: undo.localRef,
    saleRef: getSale(db, undo.saleId).localRef,
    ...{ kind: undo.kind, reason: undo.reason, ownReason: undo.ownReason, note: undo.note, at: undo.at },
    ...{ operatorName: undo.operatorName, approverName: undo.approverName },
    ...{ subtotalCents: undo.subtotalCents, taxCents: undo.taxCents, totalCents: undo.totalCents },
    tenders: undo.tenders.map(tender => ({ ...tender })),
    lines: undo.lines.map(({ barcode: _, isPackage: __, ...line }) => line),
    packages: packagesOf(db, undo),
    syncStatus: syncStatusOf(report?.state ?? null),
    outcome: undo.state,
    trouble: troubleOf(undo, incidents),
    refusedBecause: reasonOf(incidents),
    isIncidentOpen: open !== undefined,
    mayScheduleAgain: isDestructionRefused(db, undo.id),
    allotment: allotmentOf(db, undo, report),
    timeline: latest === null || latest.undoId === null ? [] : timelineOf(db, report, latest),
  };
}

/** What was refused about the goods is past once they are on their way to be destroyed, or are put down for it. */
function standingIncidents(db: ReadableDb, { id, state }: StoredUndo): readonly UndoIncident[] {
  const incidents = listUndoIncidents(db, id);
  const [first] = listReturnedOf(db, id);
  const destruction = first?.destruction ?? null;
  const isPast = state === 'done' && destruction !== null && destruction !== 'rejected' && destruction !== 'cancelled';
  return isPast ? incidents.filter(incident => !incident.isClosed || !isRefusal(incident)) : incidents;
}

function reasonOf(incidents: readonly UndoIncident[]): string | null {
  const last = incidents.at(-1);
  return last === undefined || !isRefusal(last) ? null : refusedReason(last.codes, last.stateText);
}

/** Of goods that are gone the state said nothing; it was seen. */
function isRefusal({ codes, stateText }: UndoIncident): boolean {
  return codes.length > 0 || stateText !== '';
}

/** Once the undoing itself is done, whatever is refused after it is about its goods. */
function troubleOf({ state }: StoredUndo, incidents: readonly UndoIncident[]): UndoTrouble | null {
  const last = incidents.at(-1);
  if (last === undefined) return null;
  if (state === 'failed') return 'undo-refused';
  return isRefusal(last) ? 'destruction-refused' : 'destroyed-early';
}

/** First what was undone, then what becomes of the goods. */
function timelineOf(db: ReadableDb, report: OutboxEntry | null, latest: OutboxEntry): UndoRecordView['timeline'] {
  const entries = report === null || report.id === latest.id ? [latest] : [report, latest];
  return entries.flatMap(({ id }) => listReportEvents(db, id).map(toTimelineView));
}

/** Before the state has taken them back they are known by what they were sold as. */
function packagesOf(db: ReadableDb, undo: StoredUndo): ReturnedPackageView[] {
  const returned = listReturnedOf(db, undo.id);
  if (returned.length > 0 || undo.kind !== 'restock') return returned.map(toReturnedView);
  return undo.lines.flatMap(({ barcode: parentBarcode, isPackage, name, quantity }) => {
    if (!isPackage || parentBarcode === null) return [];
    const status = undo.state === 'failed' ? 'failed' : 'waiting';
    const { localRef, at: returnedAt } = undo;
    return [
      {
        barcode: null,
        parentBarcode,
        name,
        quantity,
        localRef,
        returnedAt,
        status,
        destroyAfter: null,
        needsLabel: false,
      },
    ];
  });
}

export function toReturnedView(returned: ReturnedPackage): ReturnedPackageView {
  const { barcode, parentBarcode, name, quantity, localRef, returnedAt, destroyAfter, isGone, isLabelled } = returned;
  const status = returnedStatus(returned);
  return {
    ...{ barcode, parentBarcode, name, quantity, localRef, returnedAt },
    status,
    destroyAfter: isGone ? null : destroyAfter,
    needsLabel: barcode !== null && !isLabelled && status !== 'destroyed' && status !== 'settled',
  };
}

function returnedStatus(returned: ReturnedPackage): ReturnedPackageView['status'] {
  const { barcode, destruction, isGone, isGoneEarly, isScheduledThere, trouble } = returned;
  if (isGoneEarly) return trouble === 'settled' ? 'settled' : 'destroyed-early';
  if (isGone) return 'destroyed';
  switch (destruction) {
    case null:
      return barcode === null ? 'waiting' : 'returned';
    case 'accepted':
      return 'scheduled';
    case 'rejected':
    case 'cancelled':
      if (isScheduledThere) return 'scheduled';
      return trouble === 'settled' ? 'settled' : 'destruction-refused';
    default:
      return 'scheduling';
  }
}

/** What the patient gets back of each line; money alone gives back nothing. */
export function countedBack(
  lines: readonly SaleLine[],
  parts: readonly Pick<StoredUndo['lines'][number], 'number' | 'quantity'>[],
): Counted[] {
  return parts.flatMap(({ number, quantity }) => {
    const line = lines.find(each => each.number === number);
    if (line === undefined || line.route === null || line.orderType === null || line.orderType === 'DEVICE') return [];
    const { counted } = undoneLine(line, quantity);
    if (counted === null) return [];
    return [{ orderType: line.orderType, route: line.route, amount: counted.amount, unit: counted.unit }];
  });
}

function allotmentOf(db: ReadableDb, undo: StoredUndo, report: OutboxEntry | null): AllotmentReturn {
  const isGiven = (undo.kind === 'void' || undo.kind === 'restock') && undo.state !== 'failed';
  const amounts = isGiven ? countedBack(listSaleLines(db, undo.saleId), undo.lines) : [];
  if (amounts.length === 0) return { state: 'none', checkedAt: null, amounts };
  if (undo.state === 'waiting') return { state: 'waiting', checkedAt: null, amounts };
  // The state never counted it: what it took here is free at once.
  if (report === null || report.state === 'cancelled') return { state: 'back', checkedAt: undo.at, amounts };
  const seen = findUndoAllotment(db, undo.id);
  const checkedAt = seen?.checkedAt ?? null;
  if (seen?.isBack === true) return { state: 'back', checkedAt, amounts };
  return { state: seen?.isDelayed === true ? 'delayed' : 'unseen', checkedAt, amounts };
}
