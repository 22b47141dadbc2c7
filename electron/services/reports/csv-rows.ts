import { stringify } from 'csv-stringify/sync';
import { formatScaled } from '../../../shared/kernel/decimal';
import type { Instant } from '../../../shared/kernel/units';
import type { Cell, ReportColumn, ReportRow } from '../../../shared/reports/report';
import { offsetAt } from '../../../shared/time/zone-offset';

/** What a spreadsheet would take for a formula when it stands first. */
const formulaStart = /^[=+\-@\t\r]/;

/** A name of two lines must stay one field for programs that take either for the end of a row. */
const lineBreak = /[\r\n]/;

/** Says to every spreadsheet that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** An amount takes two columns: the figure and its unit. */
export function csvHeader(columns: readonly ReportColumn[], headers: readonly string[]): string {
  const names = columns.flatMap(({ key, kind }, index) => {
    const name = plainText(headers[index] ?? key);
    return kind === 'amount' ? [name, `${name} *`] : [name];
  });
  return toLine([names]);
}

export function csvRows(columns: readonly ReportColumn[], rows: readonly ReportRow[], zone: string): string {
  return toLine(rows.map(row => columns.flatMap((column, index) => toFields(column, row[index] ?? null, zone))));
}

function toLine(fields: readonly (readonly string[])[]): string {
  return stringify([...fields.map(line => [...line])], { record_delimiter: 'windows', quoted_match: lineBreak });
}

/** Figures are written plainly, with a point and without thousands, dates as ISO 8601 on the store's clock: for programs to read. */
function toFields(column: ReportColumn, cell: Cell, zone: string): readonly string[] {
  if (column.kind === 'amount') {
    return typeof cell === 'object' && cell !== null ? [formatScaled(cell.amount, 3), cell.unit] : ['', ''];
  }
  if (cell === null) return [''];
  if (typeof cell === 'object') return [formatScaled(cell.amount, 3)];
  if (typeof cell === 'string') return [plainText(cell)];
  return [toFigure(column, cell, zone)];
}

function toFigure({ kind }: ReportColumn, value: number, zone: string): string {
  switch (kind) {
    case 'money':
    case 'quantity':
      return formatScaled(value, 2);
    case 'duration':
      return formatScaled(value, 3);
    case 'dateTime':
      return new Date(value + offsetAt(value as Instant, zone)).toISOString().slice(0, 19).replace('T', ' ');
    case 'hour':
      return `${String(value).padStart(2, '0')}:00`;
    default:
      return String(value);
  }
}

/** Product names and reasons come from outside: none may become a formula on the computer of whoever opens the file. */
function plainText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
