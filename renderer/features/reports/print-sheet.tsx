import { figureKinds, type ReportColumn, type ReportSpec } from '../../../shared/reports/report';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';
import { cellText } from './cell-text';
import { columnName } from './column-name';
import type { Answer } from './reports-store';

type Props = {
  readonly title: string;
  readonly spec: ReportSpec;
  readonly answer: Answer;
};

/** The same answer for paper: every row that the screen holds, without the register around it. Seen by printers only. */
export function PrintSheet({ title, spec, answer }: Props) {
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
    <div className="print-sheet" aria-hidden="true">
      <h1>{title}</h1>
      <p>{about}</p>
      <table>
        <thead>
          <tr>
            {spec.columns.map(column => (
              <th key={column.key} className={figureClass(column)}>
                {columnName(t, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(answer.rows, row => row.map(String).join(' ')).map(({ key, item }) => (
            <tr key={key}>
              {spec.columns.map((column, index) => (
                <td key={column.key} className={figureClass(column)}>
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
                <td key={column.key} className={figureClass(column)}>
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

function figureClass({ kind }: ReportColumn): string | undefined {
  return figureKinds.includes(kind) ? 'print-figure' : undefined;
}
