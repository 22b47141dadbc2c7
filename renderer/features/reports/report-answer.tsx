import type { ReportColumn, ReportRow, ReportSpec } from '../../../shared/reports/report';
import { BarChart } from '../../ui/bar-chart';
import { type Column, VirtualTable } from '../../ui/virtual-table';
import { useWords, type Words } from '../../ui/words';
import { cellText } from './cell-text';
import { columnName } from './column-name';
import { shapeOf } from './column-shape';
import type { Answer } from './reports-store';

type Props = { readonly title: string; readonly spec: ReportSpec; readonly answer: Answer };

/** Of two lines, for names and sentences. */
const rowHeight = 60;
/** Names in a ranking; the table has them all. */
const ranked = 12;

/** Sums first, then the picture, then every row. */
export function ReportAnswer({ title, spec, answer }: Props) {
  const words = useWords();
  const { t } = words;
  const keyed = answer.rows.map((cells, index) => ({ cells, key: String(index) }));
  return (
    <div className="report-answer">
      <Figures spec={spec} answer={answer} />
      <Picture spec={spec} rows={answer.rows} />
      {answer.rowCount > answer.rows.length ? (
        <p role="note">{t('reports.cut', { shown: answer.rows.length, all: answer.rowCount })}</p>
      ) : null}
      <VirtualTable
        label={title}
        columns={tableColumns(words, spec)}
        rows={keyed}
        keyOf={row => row.key}
        rowHeight={rowHeight}
        hasMore={false}
        onMore={() => undefined}
        moreText=""
        emptyText={t('reports.nothing')}
      />
    </div>
  );
}

function Figures({ spec, answer }: Omit<Props, 'title'>) {
  const words = useWords();
  const summed = spec.columns.flatMap((column, index) => {
    const total = answer.totals[index] ?? null;
    return total === null ? [] : [{ column, total }];
  });
  if (summed.length === 0 || answer.rowCount === 0) return null;
  return (
    <dl className="report-figures">
      {summed.map(({ column, total }) => (
        <div key={column.key}>
          <dt>{columnName(words.t, column)}</dt>
          <dd>{cellText(words, column, total)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Picture({ spec, rows }: { readonly spec: ReportSpec; readonly rows: readonly ReportRow[] }) {
  const words = useWords();
  const { chart, columns } = spec;
  const labels = chart === null ? undefined : columns[chart.label];
  const values = chart === null ? undefined : columns[chart.value];
  if (chart === null || labels === undefined || values === undefined || rows.length < 2) return null;
  const drawn = chart.kind === 'ranking' ? rows.slice(0, ranked) : rows;
  const bars = drawn.map((row, index) => {
    const value = row[chart.value] ?? null;
    return {
      key: String(index),
      label: cellText(words, labels, row[chart.label] ?? null),
      value: typeof value === 'number' ? value : 0,
      text: cellText(words, values, value),
    };
  });
  const label = words.t('reports.chart', {
    what: columnName(words.t, values),
    by: columnName(words.t, labels),
  });
  return <BarChart label={label} bars={bars} kind={chart.kind} />;
}

/** A doubt must not look like any other word. */
function CellWords({ column, text }: { readonly column: ReportColumn; readonly text: string }) {
  if (column.kind === 'id') return <Reference text={text} />;
  // A sum of months is long; its figure stays whole, and its unit may stand below.
  if (column.kind === 'amount') return <span className="report-amount">{text}</span>;
  return column.words === 'weightFlag' && text !== '–' ? <strong className="report-doubt">{text}</strong> : text;
}

/** REG-2- over 000005-YF20C: the number stands out, and is copied as one piece with the register that gave it. */
function Reference({ text }: { readonly text: string }) {
  const [, register, number] = /^(.+-)([^-]+-[^-]+)$/.exec(text) ?? [];
  return (
    <span className="report-reference" title={text}>
      {register === undefined ? (
        text
      ) : (
        <>
          <span className="report-reference-register">{register}</span>
          <wbr />
          {number}
        </>
      )}
    </span>
  );
}

type KeyedRow = { readonly cells: ReportRow; readonly key: string };

function tableColumns(words: Words, spec: ReportSpec): readonly Column<KeyedRow>[] {
  return spec.columns.map((column, index) => {
    const { width, isNumber, isWhole, isStacked } = shapeOf(column);
    return {
      ...{ key: column.key, header: columnName(words.t, column), width, isNumber, isShort: isWhole && !isStacked },
      cell: ({ cells }) => <CellWords column={column} text={cellText(words, column, cells[index] ?? null)} />,
    };
  });
}
