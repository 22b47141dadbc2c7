import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { useWords } from './words';
import './day-chart.css';

export type ChartPoint = { readonly at: number; readonly value: number };

type Props = {
  /** What is drawn: the picture's name, and the table's. */
  readonly label: string;
  readonly points: readonly ChartPoint[];
  readonly from: number;
  readonly until: number;
  /** 'held': each value holds until the next. 'measured': values of their moments alone. */
  readonly kind: 'held' | 'measured';
  /** The height of the whole scale at least; a higher value raises it. */
  readonly top: number;
  readonly columns: readonly [time: string, value: string];
  readonly formatValue: (value: number) => string;
  readonly emptyText: string;
};

const width = 320;
const height = 56;
/** Room for the stroke, which would be cut in half at the edges. */
const edge = 3;

/** How a number went over the store's day. Whoever does not see the picture reads the same as a table. */
export function DayChart({ label, points, from, until, kind, top, columns, formatValue, emptyText }: Props) {
  const { format } = useWords();
  const last = points.at(-1);
  const highest = points.reduce((most, { value }) => Math.max(most, value), 0);
  return (
    <figure className="day-chart">
      <figcaption className="day-chart-head">
        <span className="day-chart-label">{label}</span>
        <span className="day-chart-now">{last === undefined ? emptyText : formatValue(last.value)}</span>
      </figcaption>
      <svg className="day-chart-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <Picture points={points} from={from} until={until} kind={kind} top={Math.max(top, highest)} />
      </svg>
      <div className="day-chart-ends" aria-hidden="true">
        <span>{format.time(from)}</span>
        <span>{format.time(until)}</span>
      </div>
      {points.length === 0 ? null : (
        <table className="visually-hidden" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(point => (
              <tr key={point.at}>
                <td>{format.time(point.at)}</td>
                <td>{formatValue(point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}

function Picture({ points, from, until, kind, top }: Pick<Props, 'points' | 'from' | 'until' | 'kind' | 'top'>) {
  const x = scaleUtc([from, Math.max(until, from + 1)], [edge, width - edge]);
  const y = scaleLinear([0, Math.max(top, 1)], [height - edge, edge]);
  const places = points.map(({ at, value }): [number, number] => [x(at), y(value)]);
  const curve = kind === 'held' ? curveStepAfter : curveLinear;
  return (
    <>
      {kind === 'held' ? (
        <path className="day-chart-fill" d={area<[number, number]>().y0(height).curve(curve)(places) ?? ''} />
      ) : null}
      <line className="day-chart-ground" x1={0} x2={width} y1={height - 1} y2={height - 1} />
      <path className="day-chart-line" d={line<[number, number]>().curve(curve)(places) ?? ''} />
      {kind === 'measured'
        ? places.map(([cx, cy]) => <circle key={cx} className="day-chart-dot" cx={cx} cy={cy} r={2.5} />)
        : null}
    </>
  );
}
