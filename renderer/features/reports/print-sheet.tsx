import type { ReportSheetHead } from '../../../shared/ipc/report-views';
import type { ReportColumn, ReportSpec } from '../../../shared/reports/report';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';
import { cellText } from './cell-text';
import { columnName } from './column-name';
import { isWide, shapeOf } from './column-shape';
import type { Answer } from './reports-store';

type Props = {
  readonly title: string;
  readonly spec: ReportSpec;
  readonly answer: Answer;
  readonly head: ReportSheetHead;
};

/**
 * The same answer for paper, without the register around it: whose it is, of when, every row that the screen holds, and that there
 * are more where it does not hold all. Seen by printers only.
 */
export function PrintSheet({ title, spec, answer, head }: Props) {
  const words = useWords();
  const { t, format } = words;
  const { days, barcode } = answer;
  const about =
    spec.takes === 'days'
      ? t('reports.range', { from: format.day(days.from), to: format.day(days.to) })
      : spec.takes === 'package'
        ? barcode
        : '';
  return (
    <div className={isWide(spec) ? 'print-sheet print-wide' : 'print-sheet'} aria-hidden="true">
      <SheetHead {...head} />
      <h1>{title}</h1>
      {about === '' ? null : <p>{about}</p>}
      {answer.rowCount > answer.rows.length ? (
        <p className="print-cut">{t('reports.cut', { shown: answer.rows.length, all: answer.rowCount })}</p>
      ) : null}
      <table>
        <thead>
          <tr>
            {spec.columns.map(column => (
              <th key={column.key} className={cellClass(column)}>
                {columnName(t, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(answer.rows, row => row.map(String).join(' ')).map(({ key, item }) => (
            <tr key={key}>
              {spec.columns.map((column, index) => (
                <td key={column.key} className={cellClass(column)}>
                  {cellText(words, column, item[index] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {spec.columns.map((column, index) => {
              const total = answer.totals[index] ?? null;
              return (
                <td key={column.key} className={cellClass(column)}>
                  {total === null ? '' : cellText(words, column, total)}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function SheetHead({ store, terminal, madeAt, madeBy }: ReportSheetHead) {
  const { t, format } = useWords();
  return (
    <header className="print-head">
      <p>
        <strong>{store.name}</strong>, {store.address}
        <br />
        {t('reports.sheet.licence', { licence: store.licence })}
      </p>
      <p>
        {terminal.name} ({terminal.id})
        <br />
        {t('reports.sheet.made', { time: format.dateTime(madeAt), by: madeBy })}
      </p>
    </header>
  );
}

function cellClass(column: ReportColumn): string | undefined {
  const { isNumber, isWhole, isBreakable } = shapeOf(column);
  if (isNumber) return 'print-figure';
  if (isBreakable) return 'print-breakable';
  return isWhole ? 'print-whole' : undefined;
}
