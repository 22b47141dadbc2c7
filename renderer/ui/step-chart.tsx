import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { useDeferredValue } from 'react';
import { useWords } from './words';
import './step-chart.css';

export type ChartStep = { readonly on: string; readonly value: number };

type Props = {
  /** What is drawn, in a few words: the picture's name, and the table's. */
  readonly label: string;
  /** From its day on each value holds until the next. */
  readonly steps: readonly ChartStep[];
  readonly until: string;
  /** The height of the whole scale; a higher value raises it. */
  readonly top: number;
  readonly columns: readonly [day: string, value: string];
  readonly formatValue: (value: number) => string;
};

const width = 240;
const height = 48;
/** Room for the stroke, which would be cut in half at the edges. */
const edge = 2;

const noSteps: readonly ChartStep[] = [];

/**
 * How an amount changes over days. Whoever does not see the picture reads the same steps as a table, whose rows come
 * right after the picture: they are most of the elements of a panel with many charts, and nobody waits to see them.
 */
export function StepChart({ label, steps, until, top, columns, formatValue }: Props) {
  const { format } = useWords();
  const rows = useDeferredValue(steps, noSteps);
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const { fill, stroke } = draw([...steps, { on: until, value: last.value }], top);
  return (
    <figure className="step-chart">
      <svg className="step-chart-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <path className="step-chart-fill" d={fill} />
        <line className="step-chart-ground" x1={0} x2={width} y1={height - 1} y2={height - 1} />
        <path className="step-chart-line" d={stroke} />
      </svg>
      <div className="step-chart-ends" aria-hidden="true">
        <span>{format.day(first.on)}</span>
        <span>{format.day(until)}</span>
      </div>
      <table className="visually-hidden" aria-label={label}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(step => (
            <tr key={step.on}>
              <td>{format.day(step.on)}</td>
              <td>{formatValue(step.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function draw(steps: readonly ChartStep[], top: number): { readonly fill: string; readonly stroke: string } {
  const dates = steps.map(step => new Date(`${step.on}T00:00:00Z`));
  const x = scaleUtc([dates[0] ?? new Date(0), dates.at(-1) ?? new Date(0)], [0, width]);
  const highest = Math.max(top, 1, ...steps.map(step => step.value));
  const y = scaleLinear([0, highest], [height - edge, edge]);
  const points = steps.map((step, index): [number, number] => [x(dates[index] ?? new Date(0)), y(step.value)]);
  const fill = area<[number, number]>()
    .x(point => point[0])
    .y0(height)
    .y1(point => point[1])
    .curve(curveStepAfter);
  const stroke = line<[number, number]>().curve(curveStepAfter);
  return { fill: fill(points) ?? '', stroke: stroke(points) ?? '' };
}
