import type { ReportRow, ReportStep } from '../../shared/reports/report';
import { type DayRange, daySlices } from '../../shared/reports/report-days';
import type { OwnReason } from '../../shared/undo/undo-policy';
import type { ReadableDb } from '../handles';

type UndoRow = {
  readonly at: number;
  readonly local_ref: string;
  readonly sale_ref: string;
  readonly kind: string;
  readonly reason: string;
  readonly own_reason: string | null;
  readonly note: string;
  readonly operator: string;
  readonly approver: string | null;
  readonly money: number;
  readonly state: string;
};

const select = `
  SELECT undo.at, undo.local_ref, sale.local_ref AS sale_ref, undo.kind, undo.reason, undo.own_reason, undo.note, user.name AS operator,
    approver.name AS approver, undo.state,
    coalesce((SELECT sum(amount_cents) FROM undo_tender WHERE undo_tender.undo_id = undo.id), 0) AS money
  FROM undo CROSS JOIN sale ON sale.id = undo.sale_id CROSS JOIN user ON user.id = undo.operator_id
    LEFT JOIN user AS approver ON approver.id = undo.approver_id
  WHERE undo.at >= ? AND undo.at < ? ORDER BY undo.at, undo.id
`;

/** Every undoing on the day it was made: what, why, who, who allowed it, what went back, and what came of it. */
export function* undos(db: ReadableDb, days: DayRange, zone: string): Generator<ReportStep> {
  const made = db.prepare<[number, number], UndoRow>(select);
  for (const { from, until, done, of } of daySlices(days, zone)) {
    yield { done, of, rows: made.all(from, until).map(toRow) };
  }
}

function toRow(row: UndoRow): ReportRow {
  const { at, local_ref, sale_ref, kind, reason, own_reason, note, operator, approver, money, state } = row;
  return [
    at,
    sale_ref,
    kind,
    money,
    own_reason === null ? reason : bothWords(own_reason),
    state,
    operator,
    approver,
    note,
    local_ref,
  ];
}

/** What the store calls it, in both languages: a report is read in either, and its file in none. */
function bothWords(text: string): string {
  const { words } = JSON.parse(text) as OwnReason;
  return words.en === words.es ? words.en : `${words.en} / ${words.es}`;
}
