import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import {
  deleteHistoryView,
  type HistoryChoice,
  readHistoryChoice,
  type StoredHistoryView,
  upsertHistoryChoice,
  upsertHistoryView,
} from '../repositories/history-views';

type Deed = { readonly actorId: string; readonly at: Instant };

/** New, renamed or changed. The audit has its number and not its name: that is somebody's own words, and may name a patient. */
export function keepHistoryView(db: WritableDb, view: StoredHistoryView, { actorId, at }: Deed): void {
  db.transaction(() => {
    upsertHistoryView(db, actorId, view);
    appendAudit(db, { at, actorId, action: 'history-view.saved', subject: `history-view:${view.id}`, detail: {} });
  });
}

/** What was shown first and is gone gives way to all sales. */
export function dropHistoryView(db: WritableDb, viewId: string, { actorId, at }: Deed): void {
  db.transaction(() => {
    deleteHistoryView(db, actorId, viewId);
    const choice = readHistoryChoice(db, actorId);
    if (choice.firstView === viewId) upsertHistoryChoice(db, actorId, { ...choice, firstView: null });
    appendAudit(db, { at, actorId, action: 'history-view.deleted', subject: `history-view:${viewId}`, detail: {} });
  });
}

/** How somebody likes to see a list is no deed: nothing is audited, so that a column shown and hidden again leaves no row. */
export function chooseHistory(db: WritableDb, userId: string, change: Partial<HistoryChoice>): void {
  db.transaction(() => upsertHistoryChoice(db, userId, { ...readHistoryChoice(db, userId), ...change }));
}
