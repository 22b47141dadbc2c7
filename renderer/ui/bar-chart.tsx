import { scaleLinear } from 'd3-scale';
import './bar-chart.css';

export type Bar = { readonly key: string; readonly label: string; readonly value: number; readonly text: string };

type Props = {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** 'time': side by side in their order; 'ranking': one below the other, each with its name. */
  readonly kind: 'time' | 'ranking';
};

const width = 640;
const height = 120;
/** Of the room of a bar; the rest keeps it from its neighbour. */
const filled = 0.72;

/** Bars of a table that is on the same screen: whoever does not see them reads that. */
export function BarChart({ label, bars, kind }: Props) {
  const top = Math.max(1, ...bars.map(bar => bar.value));
  return kind === 'time' ? (
    <Columns label={label} bars={bars} top={top} />
  ) : (
    <Rows label={label} bars={bars} top={top} />
  );
}

type Drawn = Omit<Props, 'kind'> & { readonly top: number };

function Columns({ label, bars, top }: Drawn) {
  const y = scaleLinear([0, top], [0, height]);
  const room = width / Math.max(bars.length, 1);
  const highest = bars.find(bar => bar.value === top);
  return (
    <figure className="bar-chart">
      <figcaption className="bar-chart-head">
        <span>{label}</span>
        <span className="bar-chart-top">{highest === undefined ? '' : `${highest.label}: ${highest.text}`}</span>
      </figcaption>
      <svg
        className="bar-chart-picture"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {bars.map((bar, index) => (
          <rect
            key={bar.key}
            className={bar.value === top ? 'bar-chart-bar bar-chart-highest' : 'bar-chart-bar'}
            x={index * room + (room * (1 - filled)) / 2}
            y={height - y(Math.max(bar.value, 0))}
            width={room * filled}
            height={y(Math.max(bar.value, 0))}
          >
            <title>{`${bar.label}: ${bar.text}`}</title>
          </rect>
        ))}
        <line className="bar-chart-ground" x1={0} x2={width} y1={height} y2={height} />
      </svg>
      <div className="bar-chart-ends" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span>{bars.length > 1 ? bars.at(-1)?.label : ''}</span>
      </div>
    </figure>
  );
}

function Rows({ label, bars, top }: Drawn) {
  return (
    <figure className="bar-chart">
      <figcaption className="bar-chart-head">{label}</figcaption>
      <ul className="bar-chart-rows" aria-hidden="true">
        {bars.map(bar => (
          <li key={bar.key}>
            <span className="bar-chart-name">{bar.label}</span>
            <span className="bar-chart-track">
              <span className="bar-chart-length" style={{ width: `${(Math.max(bar.value, 0) / top) * 100}%` }} />
            </span>
            <span className="bar-chart-value">{bar.text}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
