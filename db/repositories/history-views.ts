import type { DayPreset } from '../../shared/reports/day-presets';
import { type HistoryColumn, toHistoryColumns, usualColumns } from '../../shared/reports/history-columns';
import type { ReadableDb, WritableDb } from '../handles';

/** A name for filters and columns. */
export type StoredHistoryView = {
  readonly id: string;
  readonly name: string;
  /** JSON text; what it means is the reader's business, who parses it with a schema. */
  readonly filter: string;
  /** Days that move with the calendar; null: whatever days the filter names. */
  readonly days: DayPreset | null;
  readonly columns: readonly HistoryColumn[];
};

export type HistoryChoice = {
  /** Wherever no view of one's own says otherwise. */
  readonly columns: readonly HistoryColumn[];
  /** What is shown first; null: all sales. */
  readonly firstView: string | null;
};

type ViewRow = {
  readonly id: string;
  readonly name: string;
  readonly filter: string;
  readonly days: string | null;
  readonly columns: string;
};

const toColumns = (json: string) => toHistoryColumns(JSON.parse(json) as readonly string[]);

/** By name; nobody sees those of others. */
export function listHistoryViews(db: ReadableDb, userId: string): readonly StoredHistoryView[] {
  return db
    .prepare<[string], ViewRow>(
      'SELECT id, name, filter, days, columns FROM history_view WHERE user_id = ? ORDER BY name',
    )
    .all(userId)
    .map(row => ({ ...row, days: row.days as DayPreset | null, columns: toColumns(row.columns) }));
}

export function readHistoryChoice(db: ReadableDb, userId: string): HistoryChoice {
  const row = db
    .prepare<[string], { columns: string | null; first_view: string | null }>(
      'SELECT columns, first_view FROM history_choice WHERE user_id = ?',
    )
    .get(userId);
  const columns = row?.columns ?? null;
  return { columns: columns === null ? usualColumns : toColumns(columns), firstView: row?.first_view ?? null };
}

export function upsertHistoryView(db: WritableDb, userId: string, view: StoredHistoryView): void {
  db.prepare<[string, string, string, string, string | null, string]>(`
    INSERT INTO history_view (id, user_id, name, filter, days, columns) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter, days = excluded.days,
      columns = excluded.columns
    WHERE history_view.user_id = excluded.user_id
  `).run(view.id, userId, view.name, view.filter, view.days, JSON.stringify(view.columns));
}

export function deleteHistoryView(db: WritableDb, userId: string, viewId: string): void {
  db.prepare<[string, string]>('DELETE FROM history_view WHERE user_id = ? AND id = ?').run(userId, viewId);
}

export function upsertHistoryChoice(db: WritableDb, userId: string, { columns, firstView }: HistoryChoice): void {
  db.prepare<[string, string, string | null]>(`
    INSERT INTO history_choice (user_id, columns, first_view) VALUES (?, ?, ?)
    ON CONFLICT (user_id) DO UPDATE SET columns = excluded.columns, first_view = excluded.first_view
  `).run(userId, JSON.stringify(columns), firstView);
}
