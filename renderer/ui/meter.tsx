import './meter.css';

type Props = {
  readonly label: string;
  readonly text: string;
  /** Part of the whole, 0 to 1. */
  readonly used: number;
  readonly isOver: boolean;
};

/** A labelled bar. The words beside it say the same, so colour and length are never the only carrier. */
export function Meter({ label, text, used, isOver }: Props) {
  const percent = Math.max(0, Math.min(100, Math.round(used * 100)));
  return (
    <div className={isOver ? 'meter meter-over' : 'meter'}>
      <div className="meter-words">
        <span className="meter-label">{label}</span>
        <span className="meter-text">{text}</span>
      </div>
      <div className="meter-track">
        <div className="meter-fill" style={{ width: `${percent}%` }} />
      </div>
      <meter className="visually-hidden" aria-label={label} aria-valuetext={text} min={0} max={100} value={percent} />
    </div>
  );
}
