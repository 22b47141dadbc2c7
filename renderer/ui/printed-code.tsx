import { type PrintedCode as Code, drawCode } from '../../shared/scan/drawn-code';
import './printed-code.css';

type Props = { readonly code: Code; readonly label: string };

/** The very code that a printer would print, so that a phone held before the screen reads it too. */
export function PrintedCode({ code, label }: Props) {
  const drawn = drawCode(code);
  if (drawn === null) return <p className="printed-code-text">{label}</p>;
  return (
    <svg
      className={`printed-code printed-code-${code.kind}`}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      preserveAspectRatio="none"
    >
      <path fillRule="evenodd" d={drawn.path} />
    </svg>
  );
}
